import { describe, expect, test } from '@jest/globals'
import { answerCauses } from '../src/answer-causes.ts'
import { causes } from '../src/causes/index.ts'
import { languages } from '../src/i18n/languages.ts'
import type { ReplyNode } from '../src/reply/reply.ts'
import { steps } from '../src/steps/index.ts'

const all = Object.values(causes)
/** A placeholder that nothing filled, a value that is not there, a key in place of its text. */
const unfinished = /\{\{|undefined|(?:replies|causes|steps):/

describe.each([...languages])('in %s', (lang) => {
  test.each(all.map((cause) => [cause.id, cause] as const))('%s is told whole', (id, cause) => {
    const { reply } = answerCauses({ kind: 'causes', id }, { lang })

    expect(reply).toMatchObject({ lang, outcome: 'catalogue', title: expect.stringMatching(/\S/) })
    expect(reply.nodes.filter(({ kind }) => kind === 'step')).toHaveLength(cause.playbook.length)
    expect(proseOf(reply)).not.toMatch(unfinished)
    expect(reply.nodes.flatMap(wordsOf).filter((words) => words.trim() === '')).toEqual([])
  })

  test('the catalogue names every cause', () => {
    const words = JSON.stringify(answerCauses({ kind: 'causes' }, { lang }).reply)

    expect(all.filter(({ id }) => !words.includes(`"${id}"`))).toEqual([])
    expect(words).not.toMatch(unfinished)
  })
})

describe('the data', () => {
  test.each(all.map((cause) => [cause.id, cause] as const))('%s has all of its playbook', (id, cause) => {
    const { data } = answerCauses({ kind: 'causes', id }, { lang: 'en' })

    expect(JSON.parse(JSON.stringify(data))).toEqual({
      cause: expect.objectContaining({
        id,
        effect: cause.effect,
        steps: cause.playbook.map((step) =>
          expect.objectContaining({
            step,
            nature: steps[step].nature,
            conditional: expect.any(Boolean),
            needs: steps[step].settle ? [...(steps[step].needs ?? [])] : [],
          }),
        ),
      }),
    })
  })

  test('every step with commands shows some, each with its placeholders listed', () => {
    const described = all.map(({ id }) => answerCauses({ kind: 'causes', id }, { lang: 'en' }).data)
    const texts = JSON.stringify(described).match(/"commands":\[[^\]]*/g) ?? []

    expect(texts.length).toBeGreaterThan(all.length)
    const idle = all.flatMap(({ id, playbook }) => {
      const { nodes } = answerCauses({ kind: 'causes', id }, { lang: 'en' }).reply
      const shown = nodes.filter((node) => node.kind === 'step')
      return playbook.filter((step, index) => steps[step].commands && shown[index]?.commands.length === 0)
    })
    expect(idle).toEqual([])
  })
})

describe('a cause that is not there', () => {
  test.each([
    ['dns-failur', ['dns-failure']],
    ['image-notfound', ['image-not-found']],
    ['dns', ['dns-failure']],
    ['forbidden', ['registry-forbidden']],
  ])('%s: close to %j', (id, near) => {
    expect(() => answerCauses({ kind: 'causes', id }, { lang: 'en' })).toThrow(
      expect.objectContaining({ code: 'cause-unknown-near', values: { cause: id, near: { list: near } } }),
    )
  })

  test('like no other', () => {
    expect(() => answerCauses({ kind: 'causes', id: 'zebra' }, { lang: 'en' })).toThrow(
      expect.objectContaining({ code: 'cause-unknown' }),
    )
  })
})

/** Commands are written in languages of their own, one of which has double braces too. */
function proseOf(reply: object): string {
  return JSON.stringify(reply, (key, value: unknown) => (key === 'commands' ? [] : value))
}

function wordsOf(node: ReplyNode): string[] {
  const rich = node.kind === 'step' ? [node.title, node.body] : 'text' in node ? [node.text] : []
  return rich.map((text) => (typeof text === 'string' ? text : text.map((span) => span.text).join('')))
}
