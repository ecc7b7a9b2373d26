import { expect, jest, test } from '@jest/globals'
import type { Config } from '../src/config.ts'
import { languages } from '../src/i18n/languages.ts'
import { rehearse } from '../src/rehearse.ts'
import { warmUp } from '../src/warm-up.ts'

test('goes the whole way from an alert to the answer in every language, for each channel that it came to', async () => {
  const messages = await rehearse({ deadlineMs: 1_000, slowPullMs: 120_000 })

  expect(messages.length).toBeGreaterThanOrEqual(languages.length)
  expect(new Set(messages.map(({ text }) => text)).size).toBe(languages.length)
  for (const { blocks } of messages) expect(JSON.stringify(blocks)).toContain('registry.example')
})

const config: Config = {
  lang: 'en',
  deadlineMs: 1_000,
  slowPullMs: 120_000,
  clusters: [],
  port: 0,
  logLevel: 'info',
  sandbox: false,
}

test('who can not sign in yet is told of it in the log, and the bot starts', async () => {
  const [info, warn] = [jest.fn(), jest.fn()]
  const refused = new Error('no credentials')
  const sources = { names: [], cluster: () => undefined, prepare: async () => Promise.reject(refused) }

  await warmUp(config, sources, { info, warn })

  expect(info).toHaveBeenCalledWith({ err: refused }, expect.stringContaining('Not signed in'))
  expect(warn).not.toHaveBeenCalled()
})
