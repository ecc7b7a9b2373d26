import { fileURLToPath } from 'node:url'
import { describe, expect, jest, test } from '@jest/globals'
import type { types } from '@slack/bolt'
import { causes } from '../../src/causes/index.ts'
import type { Outcome } from '../../src/diagnosis/diagnosis.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { linesOf } from '../support/block-lines.ts'
import { pseudoTranslator } from '../support/pseudo-catalogue.ts'
import { faultsIn } from '../support/pseudo-faults.ts'
import { compose, everythingUnseen, findingOf, keysOf } from '../support/pseudo-replies.ts'

type Block = types.KnownBlock
type Piece = types.RichTextElement

// The Slack surface asks for a translator itself, for buttons and for lines of its own.
const translator = pseudoTranslator()
const actual = await import('../../src/i18n/translator.ts')
const path = fileURLToPath(new URL('../../src/i18n/translator.ts', import.meta.url))
jest.unstable_mockModule(path, () => ({ ...actual, createTranslator: () => translator }))
const { shareReply } = await import('../../src/surfaces/slack/listeners/actions/share-reply.ts')
const { showRest } = await import('../../src/surfaces/slack/listeners/actions/show-rest.ts')
const { answerWords } = await import('../../src/surfaces/slack/answer-words.ts')
const { writeButtonValue } = await import('../../src/surfaces/slack/button-value.ts')
const { stubSlack, stubSurface } = await import('../surfaces/slack/stub-slack.ts')

const ids = Object.keys(causes) as (keyof typeof causes)[]
const long = compose({ findings: ids.map(findingOf), unseen: everythingUnseen() })
const outcomes = keysOf('replies:reply.outcome.') as Outcome[]

describe('a message in Slack has no words but those of the catalogues', () => {
  test.each([
    ['each cause', ids.map((id) => compose({ findings: [findingOf(id)] }))],
    ['each outcome', outcomes.map((outcome) => compose({ outcome, unseen: everythingUnseen() }))],
  ])('with buttons and the name of who shared it: %s', async (_, replies) => {
    for (const reply of replies) {
      const { texts, faults } = await shared(reply)
      expect(faults).toEqual([])
      expect(texts.join('\n')).toContain('⟦Shárëd by ⟧')
    }
  })

  test('in the first message and in the rest', async () => {
    const first = await shared(long)
    const rest = await pressed(long, showRest)

    expect(first.texts.filter((text) => text.includes('Shöw thë rëst'))).toHaveLength(1)
    expect(rest.messages).toBeGreaterThan(1)
    expect([...first.faults, ...rest.faults]).toEqual([])
  })

  test.each([
    ['nobody remembers the answer', {}, undefined],
    ['the bot is not a member', { 'chat.postMessage': 'not_in_channel' }, long],
    ['Slack refuses the message', { 'chat.postMessage': 'fatal_error' }, long],
  ])('in the line for whoever pressed a button: %s', async (_, failing, reply) => {
    const { texts, faults } = await pressed(reply, shareReply, failing)

    expect(texts.at(-1)).toMatch(/^⟦.*⟧$/)
    expect(faults).toEqual([])
  })

  test.each(['checkout/web-1', 'help', 'no such command', 'checkout/web-1 --lang tlh'])(
    'from the first line to the answer: %s',
    async (words) => {
      const { surface } = stubSurface({ ask: async () => ({ reply: long }) })
      const blocks: (Block | types.Block)[] = []
      const take = async (message: { blocks: Block[] }) => void blocks.push(...message.blocks)
      const steps = { begin: take, finish: take, decline: take, add: take }
      const place = { ...steps, isPublic: false, buttons: ['share', 'rest'] as const }

      await answerWords({ words, user: 'U1', channel: 'C1', place }, surface)

      expect(blocks.length).toBeGreaterThan(0)
      expect(blocks.flatMap(linesOf).flatMap(faultsIn)).toEqual([])
    },
  )
})

describe('the reading of blocks', () => {
  test.each<[string, Block, string[]]>([
    ['sees words beside a text', section({ type: 'text', text: '⟦Döñë⟧ and more' }), ['⟦Döñë⟧ and more']],
    [
      'leaves out program text, people and numbers of steps',
      section(
        { type: 'text', text: '3. ', style: { bold: true } },
        { type: 'text', text: 'kubectl', style: { code: true } },
        { type: 'user', user_id: 'U1' },
      ),
      [''],
    ],
    [
      'sees small print',
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: '*⟦ä⟧* `kubectl` <https://a.example|⟦b⟧> &amp;' }],
      },
      ['*⟦ä⟧*  ⟦b⟧ &'],
    ],
  ])('%s', (_, block, lines) => {
    expect(linesOf(block)).toEqual(lines)
  })
})

function section(...elements: Piece[]): Block {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

/** Below it stand all controls. */
const told = {
  kind: 'diagnosis',
  diagnosis: { subject: { kind: 'pod' } },
  playbook: { steps: [{ commands: [{}] }] },
}

async function shared(reply: Reply) {
  return pressed(reply, shareReply)
}

/** Presses a button below a reply, and reads every message that comes of it. */
async function pressed(
  reply: Reply | undefined,
  press: typeof shareReply,
  failing: Record<string, string> = {},
) {
  const { calls, client, respond, ack } = stubSlack(failing)
  const { surface } = stubSurface()
  const words = reply ? 'checkout/web-1' : undefined
  const id = reply ? surface.shelf.put({ reply, words: 'checkout/web-1', told }) : '00000000'
  const value = writeButtonValue({ id, lang: 'en', ...(words !== undefined && { words }) })
  const body = { user: { id: 'U1' }, channel: { id: 'C1' }, container: { message_ts: '1.0' } }
  await press({ ack, respond, client, body, action: { value } }, surface)
  const messages = calls.filter(({ method }) => method !== 'ack')
  const texts = messages.flatMap(({ args }) => args.blocks ?? []).flatMap(linesOf)
  return { messages: messages.length, texts, faults: texts.flatMap(faultsIn) }
}
