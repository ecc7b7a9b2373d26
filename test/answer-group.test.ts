import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { answer } from '../src/answer.ts'
import { buildSources } from '../src/evidence/build-sources.ts'
import type { Sources } from '../src/evidence/sources.ts'
import { languages } from '../src/i18n/languages.ts'
import type { Inquiry } from '../src/request/request.ts'
import { type Sandbox, startSandbox } from '../src/sandbox/start-sandbox.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

function sourcesOf(at: Sandbox): Sources {
  const { kubeconfig, loggingEndpoint, googleEndpoint, context, project, location, cluster } = at
  return buildSources({
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
}

async function ask(request: Inquiry, { at = sandbox, lang = 'en' } = {}) {
  const { reply, data } = await answer(request, {
    sources: sourcesOf(at),
    reader: { lang, timeZone: 'UTC' },
    deadlineMs: 8000,
    slowPullMs: 60_000,
    now: () => new Date(),
  })
  return { reply, data, words: JSON.stringify(reply) }
}

describe('a namespace', () => {
  test('shows each way of failing with the pods and their playbook', async () => {
    const { reply, data, words } = await ask({ kind: 'namespace', namespace: 'payments' })

    expect(reply.outcome).toBe('diagnosed')
    expect(reply.title).toMatch(/^payments: pods whose image pull fails: \d+ of \d+$/)
    expect(words).toContain('ledger-6d5f8b9c4-9wq2t')
    expect(words).toContain('refunds-5b7f9d8c6-x4z8m')
    expect(words).toContain('gcloud artifacts repositories')
    expect(data).toMatchObject({
      subject: { kind: 'namespace', namespace: 'payments' },
      undiagnosed: [],
    })
  })

  test('leaves out pods that are well or still pulling', async () => {
    const { data, words } = await ask({ kind: 'namespace', namespace: 'storefront' })

    expect(data).toMatchObject({ groups: [{ pods: ['cart-cache-0'] }] })
    expect(words).not.toContain('frontend-7d8c9b6f5-j6h4p')
  })

  test.each([
    ['legacy', 'unexplained'],
    ['labs', 'unrecognised'],
    ['media', 'healthy'],
    ['nowhere', 'not-found'],
  ])('%s: %s', async (namespace, outcome) => {
    const { reply, data } = await ask({ kind: 'namespace', namespace })

    expect(reply.outcome).toBe(outcome)
    expect(data).toMatchObject({ outcome })
  })

  test.each([...languages])('is told in %s, with nothing left open', async (lang) => {
    for (const namespace of ['payments', 'media', 'nowhere']) {
      const { reply, words } = await ask({ kind: 'namespace', namespace }, { lang })

      expect(reply.lang).toBe(lang)
      expect(words).not.toMatch(/\{\{|undefined|replies:/)
    }
  })

  test('that may not be listed names the right', async () => {
    const forbidding = await startSandbox({ forbid: ['list pods'] })

    const { reply, words } = await ask({ kind: 'namespace', namespace: 'payments' }, { at: forbidding })
    await forbidding.stop()

    expect(reply.outcome).toBe('forbidden')
    expect(words).toContain('list pods')
  })
})

describe('a workload', () => {
  const workload = { kind: 'workload', workloadKind: 'deployment' } as const

  test('shows its own pods only', async () => {
    const { reply, data } = await ask({ ...workload, namespace: 'payments', name: 'ledger' })

    expect(reply.title).toBe('deployment payments/ledger: pods whose image pull fails: 1 of 1')
    expect(data).toMatchObject({ total: 1, groups: [{ pods: ['ledger-6d5f8b9c4-9wq2t'] }] })
  })

  test.each([
    ['statefulset', 'storefront', 'cart-cache', 'diagnosed'],
    ['replicaset', 'payments', 'ledger-6d5f8b9c4', 'diagnosed'],
    ['job', 'reports', 'nightly-29384720', 'diagnosed'],
    ['cronjob', 'reports', 'nightly', 'diagnosed'],
    ['deployment', 'storefront', 'frontend', 'healthy'],
  ] as const)('%s %s/%s: %s', async (workloadKind, namespace, name, outcome) => {
    const { reply } = await ask({ kind: 'workload', workloadKind, namespace, name })

    expect(reply.outcome).toBe(outcome)
  })

  test('that has no pods is answered with close names', async () => {
    const { reply, data } = await ask({ ...workload, namespace: 'payments', name: 'leger' })

    expect(reply.outcome).toBe('not-found')
    expect(data).toMatchObject({ didYouMean: ['payments/ledger'] })
  })
})

test('a cluster that is not configured is a problem', async () => {
  const request = { kind: 'namespace', namespace: 'payments', cluster: 'nowhere' } as const

  await expect(ask(request)).rejects.toMatchObject({ code: 'cluster-unknown' })
})
