import { describe, expect, test } from '@jest/globals'
import { showInLanguage } from '../../../../src/surfaces/slack/listeners/actions/show-in-language.ts'
import { appMention } from '../../../../src/surfaces/slack/listeners/events/app-mention.ts'
import { createReplyShelf } from '../../../../src/surfaces/slack/reply-shelf.ts'
import { replyOf, stubSlack, stubSurface } from '../stub-slack.ts'
import { keptChoices } from './kept-choices.ts'

const told = { kind: 'diagnosis', diagnosis: { subject: { kind: 'pod' } }, playbook: { steps: [] } }

async function start(secondLang?: string) {
  const choices = keptChoices()
  await choices.saveChannel('C1', { lang: 'ja', ...(secondLang !== undefined && { secondLang }) })
  const { surface } = stubSurface({ choices })
  surface.ask = async (_, { lang }) => ({ reply: replyOf('DNS', { lang }), told })
  surface.shelf = createReplyShelf({ retell: async (_, { lang }) => replyOf(`DNS in ${lang}`, { lang }) })
  const slack = stubSlack()
  const event = { text: 'pod shop/web-1', user: 'U1', channel: 'C1', ts: '1.0' }
  await appMention({ ...slack, context: {}, event }, surface)
  const blocks = slack.calls.at(-1)?.args.blocks ?? []
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
  const button = elements.find(({ action_id: id }) => id === 'pullcheck_show_second')
  return { surface, button }
}

describe('a channel’s second language', () => {
  test('has a button with its own name below what everybody reads', async () => {
    const { button } = await start('id')

    expect(button).toMatchObject({ type: 'button', text: { text: 'Bahasa Indonesia' } })
  })

  test('is shown to whoever presses it, and to nobody else', async () => {
    const { surface, button } = await start('id')
    const slack = stubSlack()
    const body = { user: { id: 'U2' }, channel: { id: 'C1' }, container: { message_ts: '1.0' } }
    const value = button?.type === 'button' ? (button.value ?? '') : ''

    await showInLanguage({ ...slack, body, action: { value } }, surface)

    expect(slack.calls.at(-1)).toMatchObject({
      method: 'respond',
      args: { text: 'DNS in id', response_type: 'ephemeral', replace_original: false },
    })
  })

  test('has no button where there is none, or where the answer is in it already', async () => {
    expect((await start()).button).toBeUndefined()
    expect((await start('ja')).button).toBeUndefined()
  })
})
