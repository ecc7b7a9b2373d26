import { expect, test } from '@jest/globals'
import { diagnosePod } from '../src/diagnose-pod.ts'
import { buildSources } from '../src/evidence/build-sources.ts'
import type { ClusterSources } from '../src/evidence/sources.ts'
import { startSandbox } from '../src/sandbox/start-sandbox.ts'

const pod = { kind: 'pod', namespace: 'checkout', pod: 'web-7f9c-x2k4q' } as const

async function withSandbox(look: (sources: ClusterSources) => Promise<void>, forbid: string[] = []) {
  const sandbox = await startSandbox({ forbid })
  try {
    const { kubeconfig, context, loggingEndpoint, googleEndpoint } = sandbox
    const config = { kubeconfig, loggingEndpoint, googleEndpoint, clusters: [{ context }] }
    const defaults = { port: 0, lang: 'en', logLevel: 'silent', sandbox: true, deadlineMs: 1, slowPullMs: 1 }
    const sources = buildSources({ ...defaults, ...config }).cluster()
    if (!sources) throw new Error('No cluster')
    await look(sources)
  } finally {
    await sandbox.stop()
  }
}

const options = () => ({ signal: AbortSignal.timeout(8000), now: new Date(), slowPullMs: 60_000 })

test('a container that the pod does not have is a mistake of the question, not a pod that is well', () =>
  withSandbox(async (sources) => {
    await expect(diagnosePod({ ...pod, container: 'wbe' }, sources, options())).rejects.toMatchObject({
      code: 'container-unknown',
      values: { pod: 'checkout/web-7f9c-x2k4q', container: 'wbe', containers: { list: ['web'] } },
    })
  }))

test('a container that it has is looked at', () =>
  withSandbox(async (sources) => {
    const { outcome } = await diagnosePod({ ...pod, container: 'web' }, sources, options())

    expect(outcome).toBe('diagnosed')
  }))

test('which containers there are is not known of a pod that may not be read', () =>
  withSandbox(
    async (sources) => {
      const { outcome } = await diagnosePod({ ...pod, container: 'wbe' }, sources, options())

      expect(outcome).toBe('forbidden')
    },
    ['get pods'],
  ))
