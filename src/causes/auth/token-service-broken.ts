import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

/** What containerd, Docker and containers/image say of an answer that holds no token. */
const noToken =
  /did not include (?:a|the) token|(?:decode|unmarshal|parse) token response|token response:|fetch (?:oauth|anonymous) token: (?:invalid character|unexpected end of JSON)/i
const webPage = /invalid character '<'|<!doctype|<html/i

/** Statuses that no token service gives to a request that it understands. */
const nonsense = [400, 404, 405, 406, 410, 415, 422]
const noOtherTrouble = { refusal: false, missing: false, network: false, dns: false, tls: false }

export const tokenServiceBroken = defineCause({
  id: 'token-service-broken',
  effect: 'blocks',
  actor: 'platform',
  signatures: [
    { in: 'pullError', stage: 'authorize', status: nonsense, ...noOtherTrouble },
    { in: 'pullError', text: noToken, status: false, ...noOtherTrouble },
  ],
  values: (_, symptom) => {
    const url = symptom.kind === 'pullError' ? symptom.error.url : undefined
    return url !== undefined && /token|auth/.test(url) ? { tokenUrl: url } : {}
  },
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { status, text } = symptom.error
    return notesThatHold(
      ['badRequest', status === 400],
      ['notThere', status === 404],
      ['webPage', webPage.test(text)],
      ['noToken', status === undefined && !webPage.test(text)],
    )
  },
  playbook: [
    'ask-token-service',
    'check-service-health',
    'check-pull-secret',
    'check-self-hosted-registry',
    'test-registry-from-node',
    'renew-pull-secret',
  ],
  page: 'kubernetes-images',
})
