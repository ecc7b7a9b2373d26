import { describe, expect, test } from '@jest/globals'
import { dnsFailure } from '../../src/causes/network/dns-failure.ts'
import { googleApiTimeout } from '../../src/causes/network/google-api-timeout.ts'
import { registryTimeout } from '../../src/causes/network/registry-timeout.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import type { PullError } from '../../src/pull-error/pull-error.ts'
import { withNode } from '../support/situation.ts'

const dockerHub = { host: 'registry-1.docker.io', kind: 'docker-hub', google: false } as const

describe('google-api-timeout says which addresses were dialled', () => {
  test.each([
    ['199.36.153.6', ['restrictedRange']],
    ['199.36.153.10', ['privateRange']],
    ['142.250.102.82', ['publicAddress']],
    ['10.3.0.5', []],
    [undefined, []],
  ])('%s', (ip, notes) => {
    const error = ip === undefined ? {} : { ip }
    expect(googleApiTimeout.notes({}, pullError(error))).toEqual(notes)
  })
})

describe('registry-timeout says what the error and the node tell of the way', () => {
  test.each<[Partial<PullError>, Evidence, string[]]>([
    [{ network: 'timeout', registry: dockerHub }, withNode(), ['mirrorFirst']],
    [{ network: 'timeout', registry: dockerHub }, withNode({ gke: false }), []],
    [{ network: 'timeout', registry: dockerHub }, {}, []],
    [{ network: 'timeout', ip: '172.20.1.4' }, {}, ['privateAddress']],
    [{ network: 'timeout', ip: '172.32.1.4' }, {}, []],
    [{ network: 'tls-handshake-timeout' }, {}, ['handshake']],
    [{ network: 'awaiting-headers' }, {}, ['slowAnswer']],
  ])('%j', (error, evidence, notes) => {
    expect(registryTimeout.notes(evidence, pullError(error))).toEqual(notes)
  })
})

describe('dns-failure tells a missing name from a broken resolver', () => {
  test.each<[PullError['dns'], string[]]>([
    [
      { kind: 'no-such-host', host: 'quay.oi', resolver: '169.254.169.254' },
      ['metadataServer', 'noSuchHost'],
    ],
    [{ kind: 'server-misbehaving', host: 'quay.io', resolver: '10.8.0.10' }, ['resolverBroken']],
    [{ kind: 'no-such-host', host: 'harbor.orchard.internal' }, ['noSuchHost', 'privateName']],
    [{ kind: 'timeout', host: 'harbor' }, ['resolverBroken', 'privateName']],
    [undefined, []],
  ])('%j', (dns, notes) => {
    expect(dnsFailure.notes({}, pullError(dns ? { dns } : {}))).toEqual(notes)
  })
})

function pullError(error: Partial<PullError>): Symptom {
  return { kind: 'pullError', source: 'pod-event', error: { text: 'an error', ...error } }
}
