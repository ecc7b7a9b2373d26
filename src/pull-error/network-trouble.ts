import { decisions, expression } from './expressions/expression.ts'
import type { NetworkTrouble } from './pull-error.ts'

// Words of Go's net and net/http packages and of the operating systems beneath them.
const describedTrouble = decisions<NetworkTrouble>([
  [/TLS handshake timeout/i, 'tls-handshake-timeout'],
  [/awaiting (?:response )?headers|canceled while waiting for connection/i, 'awaiting-headers'],
  [/i\/o timeout|(?:connection|operation) timed out|Client\.Timeout|did not properly respond/i, 'timeout'],
  [/connection refused|actively refused/i, 'refused'],
  [/connection reset|broken pipe|forcibly closed|client connection lost|stream error:|GOAWAY/i, 'reset'],
  [/server closed idle connection|use of closed network connection/i, 'reset'],
  [/transport connection broken/i, 'reset'],
  [/no route to host/i, 'no-route'],
  [/(?:network|host) is unreachable|host is down|registry is unavailable/i, 'unreachable'],
  [/(?:^|[:"] )EOF(?:$|[\s".,)])/, 'eof'],
  // An answer that breaks off; broken content says the same, but names no request.
  [/\b(?:head|get) "?https?:\/\/[^\s"]{1,2000}"?: unexpected EOF/i, 'eof'],
])

const tokenCutOff = expression(/decode token response: /)
const dialled = expression(
  /\bdial tcp[46]? (?:[\d.:[\]a-f]{1,60}->)?(?:\[([0-9a-f:.%]+)\]|(\d+\.\d+\.\d+\.\d+)):[\d ]/i,
)
const farEnd = expression(
  /\b(?:read|write) tcp[46]? [^\s>]{1,80}->(?:\[([0-9a-f:.%]+)\]|(\d+\.\d+\.\d+\.\d+)):\d+/i,
)

export function networkTrouble(text: string): NetworkTrouble | undefined {
  // An answer that came, but ends before its token does, is no trouble of the network.
  return tokenCutOff.test(text) ? undefined : describedTrouble(text)
}

/** The address that was dialled: `dial tcp IP:PORT`, or the far end of `read tcp NEAR->FAR`. */
export function dialledAddress(text: string): string | undefined {
  const found = dialled.exec(text) ?? farEnd.exec(text)
  return found?.[1] ?? found?.[2]
}
