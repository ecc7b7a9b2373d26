import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { diagnoseText } from '../../../src/diagnose-text.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { runAlertBatch } from '../../../src/surfaces/terminal/run-alert-batch.ts'

const failed =
  'Failed to pull image "quay.io/acme/writer:7": rpc error: code = NotFound desc = failed to pull and unpack image "quay.io/acme/writer:7": failed to resolve reference "quay.io/acme/writer:7": quay.io/acme/writer:7: not found'
const bot = { type: 'message', subtype: 'bot_message', bot_id: 'B0', ts: '1' }

describe('a batch of alerts', () => {
  test('tells of each message what is read, what causes it, and why', async () => {
    const text = `Pod billing/writer-0: ${failed}`
    expect(await run([{ id: 'a', message: { ...bot, text } }])).toEqual([
      {
        id: 'a',
        ignore: false,
        pods: [{ namespace: 'billing', name: 'writer-0' }],
        workloads: [],
        cause: 'image-not-found',
        why: 'names-pods',
      },
    ])
  })

  test('names the cause that Robusta puts in place of the error', async () => {
    const text =
      'Failed to pull at least one image in pod writer-0 in namespace billing\n● Image `quay.io/acme/writer:7`\n● Reason `Image not found`'
    expect(await run([{ id: 1, message: { ...bot, text } }])).toMatchObject([{ cause: 'image-not-found' }])
  })

  test.each([
    [
      'a cause that boilerplate only allows for',
      'Pod web-0 is in ImagePullBackOff. Maybe the credentials for pulling images are not configured.',
    ],
    [
      'a timeout of something else',
      "health check failed: timeout waiting for: [Deployment/shop/web status: 'InProgress']",
    ],
  ])('does not claim %s', async (_, text) => {
    expect(await run([{ id: 1, message: { ...bot, text } }])).toMatchObject([{ ignore: false, cause: null }])
  })

  test('answers every line in order, and says what is wrong with a bad one', async () => {
    const rows = await run([
      '{',
      { id: 'x', message: 'text' },
      { message: {} },
      { id: 7, message: { text: 'lunch?' } },
    ])
    expect(rows).toEqual([
      { id: null, error: 'Line 1 is not JSON.' },
      { id: null, error: 'Line 2 needs id (a string or a number) and message (an object).' },
      { id: null, error: 'Line 3 needs id (a string or a number) and message (an object).' },
      { id: 7, ignore: true, pods: [], workloads: [], cause: null, why: 'chatter' },
    ])
  })
})

async function run(rows: readonly unknown[]): Promise<unknown[]> {
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)))
  let written = ''
  const output = new Writable({
    write(chunk, _, done) {
      written += String(chunk)
      done()
    },
  })
  const diagnose = (text: string) => diagnoseText(text, { slowPullMs: 60_000, now: new Date(0) })
  const translator = createTranslator({ lang: 'en' })
  await runAlertBatch(Readable.from([`${lines.join('\n')}\n`]), { diagnose, translator, output })
  return written
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}
