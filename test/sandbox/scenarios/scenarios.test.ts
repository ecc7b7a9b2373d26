import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CauseId } from '../../../src/causes/cause.ts'
import { diagnosePod } from '../../../src/diagnose-pod.ts'
import type { Outcome } from '../../../src/diagnosis/diagnosis.ts'
import { buildSources } from '../../../src/evidence/build-sources.ts'
import type { Sources } from '../../../src/evidence/sources.ts'
import { type ScenarioId, scenarios } from '../../../src/sandbox/scenarios/index.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts'

/** What each situation was written to show; the sandbox itself doesn't know. */
const meant: Record<ScenarioId, CauseId | Exclude<Outcome, 'diagnosed'>> = {
  'repository-not-granted': 'registry-forbidden',
  'node-account-disabled': 'registry-unauthorized',
  'pool-without-scope': 'registry-forbidden',
  'second-image-on-pool': 'registry-unauthorized',
  'private-docker-hub-image': 'pull-access-denied',
  'google-apis-blocked': 'google-api-timeout',
  'docker-hub-without-nat': 'registry-timeout',
  'resolver-misbehaving': 'dns-failure',
  'misspelt-tag': 'image-not-found',
  'stalled-download': 'pull-timeout',
  'big-image-slow-disk': 'slow-pull',
  'streaming-without-scope': 'streaming-scope-missing',
  'streaming-import-pending': 'streaming-not-imported',
  'streaming-foreign-registry': 'streaming-image-ineligible',
  'streaming-quota-used-up': 'streaming-quota-exceeded',
  'streaming-turned-off': 'streaming-off',
  'streamed-but-slow': 'streaming-slow-start',
  'healthy-streamed': 'healthy',
  'image-on-disk': 'healthy',
  'pull-under-way': 'pulling',
  'events-only-in-logging': 'registry-forbidden',
  'events-gone': 'unexplained',
  'unheard-of-error': 'unrecognised',
  'crash-loop': 'not-a-pull-failure',
  'pod-not-readable': 'forbidden',
  'init-container-failing': 'image-not-found',
}

let sandbox: Sandbox
let sources: Sources

beforeAll(async () => {
  sandbox = await startSandbox()
})

// One for each, since together they would read more logs in a minute than one process may.
beforeEach(() => {
  const { kubeconfig, loggingEndpoint, googleEndpoint, context, project, location, cluster } = sandbox
  sources = buildSources({
    kubeconfig,
    loggingEndpoint,
    googleEndpoint,
    clusters: [{ name: cluster, context, project, location }],
    port: 0,
    lang: 'en',
    logLevel: 'silent',
    sandbox: true,
    deadlineMs: 8000,
    slowPullMs: 60_000,
  })
})
afterAll(() => sandbox.stop())

describe('each situation is diagnosed as it was meant', () => {
  test.each(scenarios.map(({ id, namespace, pod }) => ({ id, namespace, pod })))(
    '$id',
    async ({ id, namespace, pod }) => {
      const cluster = sources.cluster()
      if (!cluster) throw new Error('The sandbox is one cluster')
      const options = { signal: AbortSignal.timeout(8000), now: new Date(), slowPullMs: 60_000 }

      const { outcome, findings } = await diagnosePod({ kind: 'pod', namespace, pod }, cluster, options)

      expect(outcome === 'diagnosed' ? findings.map(({ cause }) => cause) : outcome).toEqual(
        outcome === 'diagnosed' ? [meant[id]] : meant[id],
      )
    },
  )
})

test('no two situations share a pod', () => {
  const pods = scenarios.map(({ namespace, pod }) => `${namespace}/${pod}`)

  expect(new Set(pods).size).toBe(pods.length)
})
