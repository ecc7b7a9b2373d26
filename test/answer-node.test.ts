import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AnswerContext } from '../src/answer.ts'
import { answerNode } from '../src/answer-node.ts'
import type { Config } from '../src/config.ts'
import { buildSources } from '../src/evidence/build-sources.ts'
import { nodeNameOf } from '../src/sandbox/cluster/objects/node.ts'
import { healthyStreamed } from '../src/sandbox/scenarios/healthy-streamed.ts'
import { misspeltTag } from '../src/sandbox/scenarios/misspelt-tag.ts'
import { streamingWithoutScope } from '../src/sandbox/scenarios/streaming-without-scope.ts'
import { type Sandbox, startSandbox } from '../src/sandbox/start-sandbox.ts'
import { sandboxConfig } from '../src/sandbox-prompt/sandbox-config.ts'

const settings: Config = {
  port: 0,
  clusters: [{}],
  lang: 'en',
  logLevel: 'info',
  sandbox: true,
  deadlineMs: 8000,
  slowPullMs: 60_000,
}

let sandbox: Sandbox
let closed: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
  closed = await startSandbox({ forbid: ['get nodes'] })
})
afterAll(async () => {
  await sandbox.stop()
  await closed.stop()
})

function contextOf(world: Sandbox): AnswerContext {
  return {
    sources: buildSources(sandboxConfig(settings, world)),
    reader: { lang: 'en' },
    deadlineMs: 8000,
    slowPullMs: 60_000,
    now: () => new Date(),
  }
}

const ask = (node: string, world = sandbox) => answerNode({ kind: 'node', node }, contextOf(world))

describe('a node of the sandbox', () => {
  test('that streams', async () => {
    const { report, reply } = await ask(nodeNameOf(healthyStreamed))

    expect(report).toMatchObject({ outcome: 'healthy', state: 'streaming', errors: [] })
    expect(report.streamed).toHaveLength(1)
    expect(report.reservedBytes).toBeGreaterThan(100_000_000)
    expect(reply.outcome).toBe('healthy')
  })

  test('whose scopes are missing', async () => {
    const { report } = await ask(nodeNameOf(streamingWithoutScope))

    expect(report).toMatchObject({ outcome: 'diagnosed', state: 'troubled' })
    expect(report.errors[0]?.cause).toBe('streaming-scope-missing')
    expect(report.requirements.find(({ check }) => check === 'check-node-scopes')?.mark).toBe('culprit')
  })

  test('that does not stream', async () => {
    expect((await ask(nodeNameOf(misspeltTag))).report.state).toBe('off')
  })

  test('that is not there', async () => {
    expect((await ask('gke-kiosk-nowhere-1')).report.outcome).toBe('not-found')
  })

  test('that may not be read', async () => {
    const { report } = await ask(nodeNameOf(healthyStreamed), closed)

    expect(report).toMatchObject({ outcome: 'forbidden', missing: 'get nodes' })
  })
})
