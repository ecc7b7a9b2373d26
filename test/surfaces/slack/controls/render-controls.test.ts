import { describe, expect, test } from '@jest/globals'
import type { types } from '@slack/bolt'
import { languages } from '../../../../src/i18n/languages.ts'
import { acceptBlocks } from '../../../../src/sandbox/slack/accept-blocks.ts'
import { blockLimits } from '../../../../src/surfaces/slack/block-limits.ts'
import { readChoice } from '../../../../src/surfaces/slack/controls/choice.ts'
import { renderControls } from '../../../../src/surfaces/slack/controls/render-controls.ts'
import { renderFirst } from '../../../../src/surfaces/slack/render-message.ts'
import { longReply } from '../stub-slack.ts'

const steps = [{ commands: [{ text: 'kubectl get pods', missing: [] }] }]
const pod = { subject: { kind: 'pod' } }
const kept = {
  pod: { kind: 'diagnosis', diagnosis: pod, playbook: { steps } },
  well: { kind: 'diagnosis', diagnosis: pod, playbook: { steps: [] } },
  text: { kind: 'diagnosis', diagnosis: { subject: { kind: 'text' } }, playbook: { steps } },
  group: { kind: 'group', report: { groups: [{ playbook: { steps } }] } },
  node: { kind: 'node', report: {} },
  causes: { kind: 'causes' },
  incident: { kind: 'incident', id: 'i1' },
  unknown: undefined,
}
type Kept = keyof typeof kept

function controlsOf(name: Kept, isPrivate: boolean, lang = 'en', hasRest = false) {
  const controls = { told: kept[name], id: 'abcd1234', lang, value: '{}', isPrivate, hasRest }
  return renderControls(controls).flatMap(({ elements }) => elements)
}

/** The words of a row, menus in brackets. */
function wordsOf(element: types.ActionsBlockElement): string {
  if (element.type === 'button') return element.text.text
  if (element.type === 'static_select') return element.placeholder?.text ?? 'nothing'
  if (element.type === 'overflow') return `(${element.options.map(({ text }) => text.text).join(', ')})`
  return element.type
}

describe('below an answer', () => {
  const menus = ['Show in …', 'Did this help?']
  const mutes = 'Mute for 1 hour, Mute for 1 day, Mute this image for 1 day'
  test.each<[Kept, boolean, string[]]>([
    ['pod', true, ['Check again', ...menus, '(Show evidence, Commands as script, Share in channel)']],
    ['pod', false, ['Check again', ...menus, '(Show evidence, Commands as script)']],
    ['well', false, ['Check again', ...menus, 'Show evidence']],
    ['text', true, [...menus, '(Commands as script, Share in channel)']],
    ['group', false, ['Check again', ...menus, '(Show evidence, Commands as script)']],
    ['node', false, ['Check again', ...menus, '(Show evidence, Commands as script)']],
    ['causes', true, [...menus, 'Share in channel']],
    ['causes', false, menus],
    ['incident', false, ['Check again', ...menus, `(Show evidence, Commands as script, ${mutes})`]],
    ['incident', true, ['Check again', ...menus, `(Show evidence, Commands as script, ${mutes})`]],
    ['unknown', true, ['Share in channel']],
    ['unknown', false, []],
  ])('%s, for the asker alone: %s', (name, isPrivate, expected) => {
    expect(controlsOf(name, isPrivate).map(wordsOf)).toEqual(expected)
  })

  test('each language stands there by its own name', () => {
    const [, menu] = controlsOf('pod', false, 'ja')
    const names = menu && 'options' in menu ? menu.options?.map(({ text }) => text.text) : []
    expect(names).toEqual(['English', 'Español', 'Français', 'Bahasa Indonesia', '日本語'])
  })

  test('options carry the choice, a language and the id, and no words of a question', () => {
    const values = controlsOf('incident', false, 'fr').flatMap((element) =>
      'options' in element ? (element.options ?? []).map(({ value }) => readChoice(value)) : [],
    )
    expect(values).toHaveLength(languages.length + 3 + 5)
    expect(values).not.toContain(undefined)
  })

  test('what can’t carry its id is left out', () => {
    const controls = { told: kept.pod, id: 'x'.repeat(200), lang: 'en', value: '{}' }
    const [row] = renderControls({ ...controls, isPrivate: true, hasRest: true })
    expect(row?.elements.map(wordsOf)).toEqual(['Show the rest', 'Check again'])
  })
})

describe.each(languages.map((lang) => [lang]))('in %s', (lang) => {
  test.each(Object.keys(kept) as Kept[])(
    'Slack takes the row below %s, and each control says what it does',
    (name) => {
      const elements = controlsOf(name, true, lang, true)

      expect(acceptBlocks([{ type: 'actions', elements }])).toHaveLength(1)
      expect(elements.map(wordsOf).filter((words) => !/\p{L}{2}/u.test(words))).toEqual([])
      expect(elements.length).toBeLessThanOrEqual(5)
    },
  )

  test.each(Object.keys(kept) as Kept[])('a full first message has room for it: %s', (name) => {
    const shelved = {
      reply: longReply(60),
      words: `pod ${'n'.repeat(63)}/${'p'.repeat(253)}`,
      told: kept[name],
    }
    const above = [{ kind: 'text', text: 'what has changed '.repeat(90) }] as const
    const id = name === 'incident' ? 'x'.repeat(36) : 'abcd1234'
    const shown = { buttons: ['share', 'rest'], sharedBy: 'U0123456789', above } as const
    const { blocks } = renderFirst({ ...shelved, reply: { ...shelved.reply, lang } }, id, shown)

    expect(blocks.at(-1)?.type).toBe('actions')
    expect(blocks.length).toBeLessThanOrEqual(blockLimits.blocks)
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(blockLimits.allBlocks)
  })
})
