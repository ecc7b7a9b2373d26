import { defineCause } from '../cause.ts'
import { notesThatHold } from '../notes-that-hold.ts'

export const proxyFailure = defineCause({
  id: 'proxy-failure',
  effect: 'blocks',
  actor: 'platform',
  signatures: [{ in: 'pullError', proxy: true }],
  notes: (_, symptom) => {
    if (symptom.kind !== 'pullError') return []
    const { text } = symptom.error
    const unreached = text.includes('proxyconnect')
    return notesThatHold(
      ['unreached', unreached],
      ['signIn', /\b407\b|Proxy Authentication Required/i.test(text)],
      ['refuses', !unreached && /\bForbidden\b/.test(text)],
      ['noUpstream', !unreached && /Bad Gateway|Service Unavailable|Gateway Timeout/.test(text)],
    )
  },
  playbook: [
    'check-node-proxy',
    'test-registry-from-outside',
    'test-registry-from-node',
    'exempt-registry-from-proxy',
    'create-remote-repository',
  ],
})
