import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { fine, wrong } from '../../../src/doctor/finding.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/start-sandbox.ts'
import { runDoctor } from '../../../src/surfaces/terminal/run-doctor.ts'

const reader = { lang: 'en' }
const well = { check: 'configuration', ...fine('configuration.fine') }
const ill = { check: 'versions', ...wrong('versions.wrong', { node: '20.0.0', oldest: '24' }) }

describe('without a network', () => {
  test('gives status 1 for anything wrong, and tells it first', async () => {
    const { reply, data, status } = await runDoctor([], { reader, examine: async () => [well, ill] })
    expect(status).toBe(1)
    expect(data).toEqual({ findings: [well, ill], well: false })
    expect(
      reply.nodes.flatMap((node) => (node.kind === 'step' ? [[node.mark, node.markLabel]] : [])),
    ).toEqual([
      ['culprit', ' (wrong)'],
      ['fine', ' (fine)'],
    ])
  })

  test('gives status 0 where all is well', async () => {
    const { status, reply } = await runDoctor([], { reader, examine: async () => [well] })
    expect(status).toBe(0)
    expect(reply.title).toBe('Nothing is wrong.')
  })

  test('takes no further words', async () => {
    await expect(runDoctor(['checkout'], { reader, examine: async () => [] })).rejects.toMatchObject({
      code: 'words-left-over',
    })
  })
})

describe('the program, against the sandbox', () => {
  let sandbox: Sandbox
  afterEach(() => sandbox.stop())

  async function doctor(options: SandboxOptions, argv: string[] = []) {
    sandbox = await startSandbox({ situations: [], ...options })
    const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url))
    const env = {
      PATH: process.env['PATH'],
      SLACK_BOT_TOKEN: sandbox.slack.botToken,
      SLACK_APP_TOKEN: sandbox.appToken,
      PULLCHECK_SLACK_API_URL: sandbox.slack.apiUrl,
      KUBECONFIG: sandbox.kubeconfig,
      PULLCHECK_CONTEXT: sandbox.context,
      PULLCHECK_CLUSTER: sandbox.cluster,
      PULLCHECK_LOCATION: sandbox.location,
      GOOGLE_CLOUD_PROJECT: sandbox.project,
      PULLCHECK_LOGGING_ENDPOINT: sandbox.loggingEndpoint,
      PULLCHECK_GOOGLE_ENDPOINT: sandbox.googleEndpoint,
    }
    const child = spawn(process.execPath, [cli, 'doctor', ...argv], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { out, err, status }
  }

  test('is green', async () => {
    const { out, err, status } = await doctor({})
    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(out).toContain('Nothing is wrong.')
    expect(out).not.toContain('❌')
  })

  test('is red where a right is missing, in JSON and without words', async () => {
    const { out, status } = await doctor({ forbid: ['get nodes'] }, ['--output', 'json', '--lang', 'ja'])
    expect(status).toBe(1)
    const { findings, well: isWell } = JSON.parse(out)
    expect(isWell).toBe(false)
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'kubernetes-rights',
        verdict: 'wrong',
        message: expect.objectContaining({
          values: expect.objectContaining({ rights: { list: ['get nodes'] } }),
        }),
      }),
    )
    expect(out).not.toMatch(/[\u3040-\u30ff]/)
    expect(out).not.toContain(sandbox.slack.botToken)
  })
})
