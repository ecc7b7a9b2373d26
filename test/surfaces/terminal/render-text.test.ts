import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import type { Reply } from '../../../src/reply/reply.ts'
import { displayWidth } from '../../../src/surfaces/terminal/display-width.ts'
import { wantsColour } from '../../../src/surfaces/terminal/paint.ts'
import { renderText } from '../../../src/surfaces/terminal/render-text.ts'
import { contractReplies, keepsRendererContract, replyNamed } from '../renderer-contract.ts'

function draw(reply: Reply, { width = 60, colour = false } = {}): string {
  return renderText(reply, { width, colour })
}

/** The bar before quoted lines is the surface's mark-up. */
function unquote(text: string): string {
  return text.replace(/^│ /gm, '')
}

describe('in plain text', () => {
  keepsRendererContract((reply) => unquote(draw(reply)))
})

describe('in colours', () => {
  keepsRendererContract((reply) => unquote(stripVTControlCharacters(draw(reply, { colour: true }))))

  test('paints on demand only', () => {
    const reply = replyNamed('long text')

    expect(draw(reply)).not.toContain('\u001b')
    expect(draw(reply, { colour: true })).toContain('\u001b')
  })
})

describe('lines', () => {
  test.each([40, 60, 100])('fit into %d columns, but for commands and single words', (width) => {
    const lines = Object.values(contractReplies).flatMap((reply) => draw(reply, { width }).split('\n'))

    const tooLong = lines.filter((line) => displayWidth(line) > width)

    expect(tooLong.length).toBeGreaterThan(0)
    for (const line of tooLong) expect(line).toMatch(/gcloud logging read|x{500}|https:/)
  })

  test('of a command stand alone and whole', () => {
    const lines = draw(replyNamed('long text'), { width: 40 }).split('\n')

    expect(lines.filter((line) => line.includes('gcloud'))).toEqual([
      expect.stringMatching(/^ +gcloud .* --limit=50$/),
    ])
    expect(lines).toContain('kubectl get pods \\')
  })

  test('never begin with Japanese closing punctuation', () => {
    for (const width of [24, 31, 38, 45]) {
      expect(draw(replyNamed('Japanese'), { width })).not.toMatch(/^[ 　]*[、。）」ー]/m)
    }
  })

  test('do not part French punctuation from its word', () => {
    const nodes: Reply['nodes'] = [
      { kind: 'paragraph', text: [{ kind: 'text', text: 'un deux trois quatre : cinq ! six' }] },
    ]

    for (let width = 20; width < 36; width++) {
      expect(draw({ lang: 'fr', outcome: 'help', title: 't', nodes }, { width })).not.toMatch(/^[:!]/m)
    }
  })
})

describe('a step', () => {
  test.each([
    ['fine', '✅'],
    ['culprit', '❌'],
    ['open', '◻'],
  ] as const)('%s has its sign and its words', (mark, sign) => {
    const [, , , , open] = replyNamed('long text').nodes
    if (open?.kind !== 'step') throw new Error('The fifth node is no step')
    const reply: Reply = {
      lang: 'en',
      outcome: 'diagnosed',
      title: 't',
      nodes: [{ ...open, mark, markLabel: ' (in words)' }],
    }

    expect(draw(reply)).toContain(`1. ${sign} Read the log (in words)`)
  })

  test('warns before its commands', () => {
    const [, , , , open] = replyNamed('long text').nodes
    if (open?.kind !== 'step') throw new Error('The fifth node is no step')
    const warning = [{ kind: 'text', text: 'This recreates nodes.' }] as const
    const text = draw({ lang: 'en', outcome: 'diagnosed', title: 't', nodes: [{ ...open, warning }] })

    expect(text.indexOf('⚠ This recreates nodes.')).toBeGreaterThan(0)
    expect(text.indexOf('⚠')).toBeLessThan(text.indexOf('gcloud'))
  })
})

test('a terminal is not told what to do by quoted text', () => {
  const hostile = 'a\u001b[2Jb\u001b]8;;http://evil\u0007c\u202ed\u0007\re'
  const nodes: Reply['nodes'] = [
    { kind: 'quote', text: hostile, caption: [{ kind: 'text', text: hostile }] },
    { kind: 'paragraph', text: [{ kind: 'code', text: hostile }] },
  ]

  const text = draw({ lang: 'en', outcome: 'diagnosed', title: hostile, nodes })

  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(text).toContain('abcd')
})

test.each([
  ['abc', 3],
  ['イメージ', 8],
  ['ｲﾒｰｼﾞ', 5],
  ['（）、', 6],
  ['é', 1],
  ['e\u0301', 1],
  ['✅', 2],
  ['◻', 1],
  ['⚠\ufe0f', 2],
])('the width of %s', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test.each<[boolean, Record<string, string>, boolean]>([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
])('colours: terminal %s, %j', (isTerminal, env, expected) => {
  expect(wantsColour(isTerminal, env)).toBe(expected)
})
