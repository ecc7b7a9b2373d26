import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

/** The program itself, against the sandbox's cluster and logs. */
async function pullcheck(...argv: string[]) {
  const env = {
    PATH: process.env['PATH'],
    KUBECONFIG: sandbox.kubeconfig,
    PULLCHECK_CONTEXT: sandbox.context,
    PULLCHECK_LOGGING_ENDPOINT: sandbox.loggingEndpoint,
    PULLCHECK_GOOGLE_ENDPOINT: sandbox.googleEndpoint,
    PULLCHECK_LANG: 'en',
  }
  const child = spawn(process.execPath, ['src/cli.ts', ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  return { status: child.exitCode, out, err }
}

describe('exit status and answer', () => {
  test.each<[string, number, string]>([
    ['ns payments', 1, 'payments: pods whose image pull fails'],
    ['deploy payments/ledger', 1, 'ledger-6d5f8b9c4-9wq2t'],
    ['workload deployment/storefront/frontend', 0, 'no image pull fails'],
    ['ns nowhere', 3, 'There are no pods in namespace'],
    ['node nope', 3, 'nope'],
    ['causes', 0, 'image-not-found'],
    ['causes image-not-found --lang fr', 0, 'Marche à suivre'],
  ])(
    '%s: %i',
    async (words, status, expected) => {
      const { out, err, ...ended } = await pullcheck(...words.split(' '))

      expect({ ...ended, err }).toEqual({ status, err: '' })
      expect(out).toContain(expected)
    },
    30_000,
  )

  test.each([
    ['causes image-notfound', 'image-not-found'],
    ['deploy web', '--namespace'],
    ['ns payments -c web', '`-c`'],
  ])(
    '%s: 2',
    async (words, expected) => {
      const { status, out, err } = await pullcheck(...words.split(' '))

      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toContain(expected)
    },
    30_000,
  )
})

describe('--output json', () => {
  test('has each group with its diagnosis and playbook', async () => {
    const { out } = await pullcheck('ns', 'payments', '--output', 'json')

    const report: unknown = JSON.parse(out)
    const group = expect.objectContaining({
      pods: [expect.any(String)],
      diagnosis: expect.objectContaining({ outcome: 'diagnosed' }),
      playbook: { steps: expect.arrayContaining([expect.objectContaining({ step: expect.any(String) })]) },
    })
    expect(report).toMatchObject({ outcome: 'diagnosed', groups: expect.arrayContaining([group]) })
  }, 30_000)

  test('has a whole playbook without a cluster', async () => {
    const { out } = await pullcheck('causes', 'dns-failure', '--output', 'json')

    expect(JSON.parse(out)).toMatchObject({
      cause: {
        id: 'dns-failure',
        family: 'network',
        symptoms: expect.arrayContaining(['pullError']),
        steps: expect.arrayContaining([
          expect.objectContaining({ commands: expect.any(Array), needs: expect.any(Array) }),
        ]),
      },
    })
  }, 30_000)
})
