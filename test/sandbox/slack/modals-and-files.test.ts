import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type ReceivingBot, startReceivingBot } from '../../support/receiving-bot.ts'

let bot: ReceivingBot
beforeAll(async () => {
  bot = await startReceivingBot()
})
afterAll(() => bot.stop())
beforeEach(() => bot.clear())

const plain = (text: string) => ({ type: 'plain_text', text })
const line = (text: string) => ({ type: 'section', text: plain(text) })
const modal = (...blocks: object[]) => ({
  type: 'modal',
  title: plain('Evidence'),
  close: plain('Close'),
  blocks,
})

/** What Slack sends along when somebody chooses the shortcut below a message. */
async function trigger(as: string): Promise<string> {
  const { ts } = await bot.act('say', { as, channel: 'alerts', text: 'it will not start' })
  bot.clear()
  await bot.act('shortcut', { as, channel: 'alerts', ts, callbackId: 'diagnose_image_pull' })
  const body = new URLSearchParams(bot.received[0]?.body)
  return JSON.parse(body.get('payload') ?? '{}').trigger_id
}
const open = async (view: object, id?: string) =>
  bot.call('views.open', { trigger_id: id ?? (await trigger('sam')), view })

describe('a modal', () => {
  test('opens before the person who did something, and is filled later', async () => {
    const { view } = await open(modal(line('Reading')))
    await bot.call('views.update', { view_id: Object(view).id, view: modal(line('It is read')) })

    const { views } = await bot.look('views?as=sam')
    expect(JSON.stringify(views)).toContain('It is read')
    expect(await bot.look('views?as=yui')).toEqual({ views: [] })
  })

  test('needs a trigger that is fresh and was not used', async () => {
    const id = await trigger('sam')
    await open(modal(line('Once')), id)
    const old = id.replace(/^\d+/, String(Date.now() - 3500))

    expect(await open(modal(line('Twice')), id)).toMatchObject({ error: 'exchanged_trigger_id' })
    expect(await open(modal(line('Late')), old)).toMatchObject({ error: 'expired_trigger_id' })
    expect(await open(modal(line('Made up')), 'x')).toMatchObject({ error: 'invalid_trigger_id' })
  })

  test.each([
    ['a long title', { ...modal(line('x')), title: plain('x'.repeat(25)) }, 'invalid_arguments'],
    ['an unknown field', { ...modal(line('x')), colour: 'red' }, 'invalid_arguments'],
    ['101 blocks', modal(...Array.from({ length: 101 }, () => line('x'))), 'invalid_blocks'],
    ['250 kB', modal(...Array.from({ length: 90 }, () => line('x'.repeat(2999)))), 'view_too_large'],
  ])('may not have %s', async (_, view, error) => {
    expect(await open(view)).toMatchObject({ ok: false, error })
  })

  test('that nobody opened can’t be filled', async () => {
    const update = { view_id: 'V0', view: modal(line('x')) }
    expect(await bot.call('views.update', update)).toMatchObject({ error: 'not_found' })
  })
})

describe('a file', () => {
  async function announce(text: string): Promise<Record<string, unknown>> {
    return bot.call('files.getUploadURLExternal', { filename: 'a.sh', length: Buffer.byteLength(text) })
  }
  async function send(url: unknown, body: string): Promise<number> {
    return (await fetch(String(url), { method: 'POST', body })).status
  }
  const share = (id: unknown, more: object = {}) =>
    bot.call('files.completeUploadExternal', {
      files: [{ id, title: 'A' }],
      channel_id: 'C0ALERTS1',
      ...more,
    })

  test('is announced, sent and shared in a thread', async () => {
    const { ts } = await bot.act('say', { as: 'sam', channel: 'alerts', text: 'well?' })
    const { upload_url: url, file_id: id } = await announce('# ünï\n')

    expect(await send(url, '# ünï\n')).toBe(200)
    expect(await share(id, { thread_ts: ts })).toMatchObject({ ok: true })
    const { messages } = await bot.look(`messages?as=sam&channel=alerts&thread=${String(ts)}`)
    expect(JSON.stringify(messages)).toContain('# ünï')
  })

  test('must be as long as was said, known, and sent before it is shared', async () => {
    const { upload_url: url, file_id: id } = await announce('four')

    expect(await send(url, 'five5')).toBe(400)
    expect(await send(String(url).replace(/[^/]+$/, 'F0'), 'four')).toBe(404)
    expect(await share(id)).toMatchObject({ error: 'file_not_found' })
  })

  test('can’t be shared where the bot is not', async () => {
    const { upload_url: url, file_id: id } = await announce('four')
    await send(url, 'four')

    expect(await share(id, { channel_id: 'C0RANDOM1' })).toMatchObject({ error: 'not_in_channel' })
  })
})
