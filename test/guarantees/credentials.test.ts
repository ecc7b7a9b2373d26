import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { answer } from '../../src/answer.ts'
import { diagnoseText } from '../../src/diagnose-text.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { Problem } from '../../src/problems.ts'
import { composeProblem } from '../../src/reply/compose-problem.ts'
import { runBatch } from '../../src/surfaces/terminal/run-batch.ts'

const now = new Date('2026-03-01T10:00:00Z')
const secrets = [
  ['password of an image', 'joe:k3yS3cret99@registry.example/shop/web:1', 'k3yS3cret99'],
  ['password of a URL', 'https://joe:k3yS3cret99@registry.example/v2/', 'k3yS3cret99'],
  ['signature', 'https://storage.example/b?X-Goog-Signature=0a1b2c3d4e5f', '0a1b2c3d4e5f'],
  ['bearer token', 'Authorization: Bearer k3yS3cret99.abcdef', 'k3yS3cret99'],
  ['Slack token', 'xoxb-1234-5678-k3yS3cret99', 'k3yS3cret99'],
  ['divided by an escape sequence', 'Authori\u001b[1mzation: Bearer k3yS3cret99.abcdef', 'k3yS3cret99'],
] as const

describe.each(secrets)('no output has the %s', (_, text, secret) => {
  const message = `Failed to pull image "${text}": rpc error: code = Unknown desc = failed to resolve reference "${text}": unexpected status: 403 Forbidden`

  test.each(languages)('answer in %s', async (lang) => {
    const context = { sources: { names: [], cluster: () => undefined }, reader: { lang }, now: () => now }

    const shown = await answer(
      { kind: 'explain', text: message },
      { ...context, deadlineMs: 1000, slowPullMs: 60_000 },
    )

    expect(JSON.stringify(shown)).not.toContain(secret)
  })

  test('batch line', async () => {
    const output = new PassThrough({ encoding: 'utf8' })

    await runBatch(Readable.from([`${JSON.stringify({ id: 1, text: message })}\n`]), {
      diagnose: (each) => diagnoseText(each, { slowPullMs: 60_000, now }),
      translator: createTranslator({ lang: 'en' }),
      output,
    })

    const line = String(output.read())
    expect(line).toContain('"id":1')
    expect(line).not.toContain(secret)
  })

  test('problem', () => {
    const problem = new Problem('internal', { reference: text })

    expect(JSON.stringify(composeProblem(problem, createTranslator({ lang: 'en' })))).not.toContain(secret)
  })
})
