import { expect, test } from '@jest/globals'
import { answerWords } from '../../../src/surfaces/slack/answer-words.ts'
import { threadPlace } from '../../../src/surfaces/slack/places.ts'
import { replyOf, stubSlack, stubSurface, wordsOf } from './stub-slack.ts'

const told = { kind: 'diagnosis', diagnosis: { subject: { kind: 'pod' } }, playbook: { steps: [] } }

/** Asks about a pod, and keeps what is put off. */
async function askAbout(answers: { title: string; againInMs?: number; outcome?: 'problem' }[]) {
  const { calls, client } = stubSlack()
  const asked: string[] = []
  const { surface } = stubSurface({
    ask: async (request) => {
      asked.push(request.kind)
      const { title, outcome = 'diagnosed', ...more } = answers[asked.length - 1] ?? { title: 'none' }
      return { reply: replyOf(title, { outcome }), told, ...more }
    },
  })
  const putOff: { ms: number; work: () => Promise<void> }[] = []
  surface.later = (ms, work) => void putOff.push({ ms, work })
  const place = threadPlace(client, { channel: 'C1', user: 'U1', thread: '1.1' }, surface.log)
  await answerWords({ words: 'pod checkout/web', user: 'U1', channel: 'C1', place }, surface)
  return { calls, asked, putOff }
}

test('an answer for which too much had been read is completed by an edit, once', async () => {
  const { calls, asked, putOff } = await askAbout([
    { title: 'Half of it', againInMs: 12_000 },
    { title: 'All of it', againInMs: 5000 },
  ])
  expect(putOff.map(({ ms }) => ms)).toEqual([12_000])

  await putOff[0]?.work()

  expect(asked).toHaveLength(2)
  const last = calls.at(-1)
  expect(last?.method).toBe('chat.update')
  expect(wordsOf(last?.args.blocks)).toContain('All of it')
  expect(putOff).toHaveLength(1)
  const ids = calls.flatMap(({ args }) => /"id\\":\\"([^\\]+)/.exec(JSON.stringify(args.blocks))?.[1] ?? [])
  expect(ids).toEqual([ids[0], ids[0]])
})

test('a trouble on the second look leaves what was seen on the first', async () => {
  const { calls, putOff } = await askAbout([
    { title: 'Half of it', againInMs: 12_000 },
    { title: 'No answer', outcome: 'problem' },
  ])

  await putOff[0]?.work()

  expect(wordsOf(calls.at(-1)?.args.blocks)).toContain('Half of it')
})

test('an answer in full is left as it is', async () => {
  const { putOff } = await askAbout([{ title: 'All of it' }])
  expect(putOff).toEqual([])
})
