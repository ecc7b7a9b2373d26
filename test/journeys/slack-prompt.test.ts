import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { introduce } from '../../src/sandbox-prompt/introduce.ts'
import { runPrompt } from '../../src/sandbox-prompt/prompt.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

let everything: Everything
beforeAll(async () => {
  everything = await startEverything()
}, 30_000)
afterAll(() => everything.stop())

async function type(...lines: string[]): Promise<string> {
  const written: string[] = []
  const output = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk))
      done()
    },
  })
  const workspace = await everything.client.workspace()
  const input = Readable.from(lines.map((line) => `${line}\n`))
  await runPrompt({
    client: everything.client,
    workspace,
    lang: 'en',
    as: 'sam',
    channel: 'alerts',
    input,
    output,
  })
  return written.join('')
}

test('the prompt speaks as a person and shows what the bot answers', async () => {
  const text = await type('/pullcheck pod checkout/web-7f9c-x2k4q', 'as yui', '/pullcheck help')

  expect(text).toContain('The registry refuses access')
  expect(text).toContain('You are Yui Mori now.')
  expect(text).toContain('日本語')
})

test('words that lack the command are taken as one', async () => {
  expect(await type('pod checkout/web-7f9c-x2k4q')).toContain('The registry refuses access')
})

test('a mistake is told and the prompt goes on, until "exit"', async () => {
  const text = await type('as nobody', '/unknown words', 'exit', '/pullcheck help')

  expect(text).toContain('nobody')
  expect(text).toContain('unknown_command')
  expect(text).not.toContain('/pullcheck explain')
})

test.each([
  ['en', 'npm run sandbox'],
  ['ja', 'サンドボックス'],
])('the introduction in %s names the people, an example and the cluster', async (lang, words) => {
  const { sandbox, client } = everything

  const text = introduce({ sandbox, stop: async () => {} }, await client.workspace(), lang)

  expect(text).toContain(words)
  expect(text).toContain('yui (ja)')
  expect(text).toContain(`export KUBECONFIG=${sandbox.kubeconfig}`)
})
