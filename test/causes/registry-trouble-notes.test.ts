import { describe, expect, test } from '@jest/globals'
import { nodeBootstrapBlocked } from '../../src/causes/network/node-bootstrap-blocked.ts'
import { proxyFailure } from '../../src/causes/network/proxy-failure.ts'
import { rateLimited } from '../../src/causes/network/rate-limited.ts'
import { registryServerError } from '../../src/causes/network/registry-server-error.ts'
import { registryUnreachable } from '../../src/causes/network/registry-unreachable.ts'
import { tlsUntrusted } from '../../src/causes/network/tls-untrusted.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import type { PullError } from '../../src/pull-error/pull-error.ts'
import { withPullSecrets } from '../support/situation.ts'

const dockerHub = { host: 'registry-1.docker.io', kind: 'docker-hub', google: false } as const
const own = { host: 'hub.orchard.example', kind: 'other', google: false } as const
const google = { host: 'europe-west4-docker.pkg.dev', kind: 'artifact-registry', google: true } as const

describe('registry-unreachable says how the connection failed', () => {
  test.each<[Partial<PullError>, string[]]>([
    [{ network: 'refused', ip: '127.0.0.1' }, ['ownNode']],
    [{ network: 'refused', ip: '::1' }, ['ownNode']],
    [{ network: 'refused', ip: '10.9.8.7' }, ['refused', 'privateAddress']],
    [{ network: 'reset' }, ['brokenOff']],
    [{ network: 'eof' }, ['brokenOff']],
    [{ network: 'no-route', ip: '54.156.10.58' }, ['noWay']],
    [{ network: 'unreachable' }, ['noWay']],
  ])('%j', (error, notes) => {
    expect(registryUnreachable.notes({}, pullError(error))).toEqual(notes)
  })
})

describe('proxy-failure tells a proxy that is down from one that refuses', () => {
  test.each([
    ['proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout', ['unreached']],
    ['Get "https://quay.io/v2/": Proxy Authentication Required', ['signIn']],
    ['Head "https://quay.io/v2/a/manifests/1": Forbidden', ['refuses']],
    ['Head "https://quay.io/v2/a/manifests/1": Bad Gateway', ['noUpstream']],
  ])('%s', (text, notes) => {
    expect(proxyFailure.notes({}, pullError({ text, proxy: true }))).toEqual(notes)
  })
})

describe('tls-untrusted has a first step for each variant', () => {
  test.each<[Partial<PullError>, string[]]>([
    [{ tls: 'expired', registry: own }, ['expired']],
    [{ tls: 'unknown-authority', registry: own }, ['unknownAuthority']],
    [{ tls: 'unknown-authority', registry: google }, ['intercepted']],
    [{ tls: 'expired', registry: dockerHub }, ['expired', 'intercepted']],
    [{ tls: 'wrong-name', registry: own }, ['wrongName']],
    [{ tls: 'plain-http', registry: own }, ['plainHttp']],
    [{ tls: 'unrecognized-name', registry: own }, ['unrecognizedName']],
    [{ tls: 'handshake', registry: own }, ['handshake']],
  ])('%j', (error, notes) => {
    expect(tlsUntrusted.notes({}, pullError(error))).toEqual(notes)
  })
})

describe('registry-server-error says who answered', () => {
  test.each<[Partial<PullError>, string[]]>([
    [{ status: 500, stage: 'authorize', registry: dockerHub }, ['tokenService']],
    [{ status: 502, registry: own }, ['gateway', 'ownRegistry']],
    [{ status: 503, registry: google }, []],
  ])('%j', (error, notes) => {
    expect(registryServerError.notes({}, pullError(error))).toEqual(notes)
  })
})

describe('rate-limited tells whose limit it is', () => {
  test.each<[Partial<PullError>, Evidence, string[]]>([
    [{ registry: dockerHub }, {}, ['dockerHub']],
    [{ registry: dockerHub }, withPullSecrets([]), ['dockerHub', 'anonymous']],
    [{ registry: dockerHub }, withPullSecrets(['hub']), ['withSecret']],
    [{ registry: google }, {}, ['artifactRegistry']],
    [{ text: "of service 'artifactregistry.googleapis.com'" }, {}, ['artifactRegistry']],
    [{ registry: own }, withPullSecrets(['hub']), []],
  ])('%j', (error, evidence, notes) => {
    expect(rateLimited.notes(evidence, pullError({ refusal: 'rate-limit', ...error }))).toEqual(notes)
  })
})

test.each([
  ['Active: activating (start) since Tue', ['wayOut', 'stillTrying']],
  ['Failed to start Download and install k8s binaries and configurations', ['wayOut']],
])('node-bootstrap-blocked: %s', (text, notes) => {
  const symptom: Symptom = { kind: 'fault', source: 'pasted-text', fault: 'node-bootstrap', text }
  expect(nodeBootstrapBlocked.notes({}, symptom)).toEqual(notes)
})

function pullError(error: Partial<PullError>): Symptom {
  return { kind: 'pullError', source: 'pasted-text', error: { text: 'an error', ...error } }
}
