import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readAlert } from '../../../../src/surfaces/slack/alerts/read-alert.ts'

const keys = [
  'text',
  'blocks',
  'attachments',
  'elements',
  'fields',
  'title',
  'value',
  'fallback',
  'color',
  'type',
  'rows',
  'subtype',
  'message',
  'files',
  'preview',
  'username',
  'bot_id',
  'unicode',
  'thread_ts',
  'message_blocks',
]
const words = [
  'rich_text',
  'section',
  'table',
  'message_changed',
  'pod billing/web-1 in namespace',
  '[FIRING:1] a (b c-0 warning)',
  '*Pod*\nweb-1',
  'Namespace:',
  '| a | b |\n|--|--|\n| pod',
  'NAME READY STATUS',
  '✅ resolved',
  '2eb886',
  'ffffffff',
  '…',
]
const leaf = fc.oneof(fc.constantFrom(...words), fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
const { message } = fc.letrec((tie) => ({
  message: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('message'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('message'), { maxKeys: 6 }),
  ),
}))

describe('any message', () => {
  test('is read without a fault, and left alone only with nothing read out of it', () => {
    fc.assert(
      fc.property(fc.oneof(message, fc.jsonValue()), (value) => {
        const { ignore, pods, workloads, texts } = readAlert(value)
        expect(ignore && pods.length + workloads.length + texts.length > 0).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  test('is read to the end however deep its blocks are', () => {
    let block: unknown = { type: 'rich_text_section', elements: [{ type: 'text', text: 'pod web-1' }] }
    for (let depth = 0; depth < 5000; depth++)
      block = { type: 'rich_text', elements: [block], blocks: [block] }
    expect(readAlert({ blocks: [block], ts: '1' }).ignore).toBe(true)
  })
})
