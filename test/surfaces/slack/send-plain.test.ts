import { describe, expect, test } from '@jest/globals'
import { renderPlain } from '../../../src/surfaces/slack/render-message.ts'
import { plainOf, sendOrPlain } from '../../../src/surfaces/slack/send-plain.ts'
import { longReply, replyOf, stubSurface } from './stub-slack.ts'

const { surface } = stubSurface()
const refused = (error: string) => Object.assign(new Error(error), { data: { ok: false, error } })

describe('a message in text alone', () => {
  test('has the words and the commands, escaped', () => {
    const message = renderPlain(
      replyOf('It is <DNS>', {
        nodes: [
          { kind: 'heading', text: [{ kind: 'text', text: 'It is <DNS>' }] },
          { kind: 'quote', caption: [], text: 'kubectl get pod web_1 -o jsonpath={.status.*}' },
          {
            kind: 'note',
            text: [
              { kind: 'text', text: 'Not seen: <events>, see ' },
              { kind: 'link', text: 'rights', url: 'https://rights.example/a&b' },
            ],
          },
        ],
      }),
    )

    expect(plainOf(message)).toEqual({
      text: 'It is &lt;DNS&gt;\n\nkubectl get pod web_1 -o jsonpath={.status.*}\n\nNot seen: &lt;events&gt;, see rights https://rights.example/a&amp;b',
      blocks: [],
    })
  })

  test('is no longer than Slack shows', () => {
    const long = renderPlain(longReply(60))
    const escaped = renderPlain(
      replyOf('x', { nodes: [{ kind: 'quote', caption: [], text: '&'.repeat(3000) }] }),
    )

    for (const message of [long, escaped]) expect(plainOf(message).text.length).toBeLessThanOrEqual(4000)
  })
})

test.each([
  ['invalid_blocks', 2],
  ['invalid_blocks_format', 2],
  ['msg_too_long', 2],
  ['is_archived', 1],
])('after %s a message is tried %d times', async (code, times) => {
  let tries = 0
  const sent = sendOrPlain(renderPlain(replyOf('x')), surface.log, async () => {
    tries += 1
    throw refused(code)
  })

  await expect(sent).rejects.toThrow(code)
  expect(tries).toBe(times)
})
