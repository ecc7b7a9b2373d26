import { decisions } from './expressions/expression.ts'

/** Kinds of broken trust between node and registry; each has its own first step. */
export type TlsTrouble =
  | 'unknown-authority'
  | 'expired'
  | 'wrong-name'
  | 'plain-http'
  | 'unrecognized-name'
  | 'handshake'

// Words of Go's crypto/x509, crypto/tls and net/http.
const describedTrouble = decisions<TlsTrouble>([
  [/HTTP response to HTTPS client|first record does not look like a TLS handshake/i, 'plain-http'],
  [/x509: certificate has expired|not yet valid|tls: (?:expired|certificate expired)/i, 'expired'],
  [
    /x509: (?:certificate is (?:not )?valid for|cannot validate certificate|certificate relies on)/i,
    'wrong-name',
  ],
  [/doesn't contain any IP SANs|x509: certificate is not valid for any names/i, 'wrong-name'],
  [/signed by unknown authority|unable to get local issuer|self[- ]signed certificate/i, 'unknown-authority'],
  [/tls: unrecognized name/i, 'unrecognized-name'],
  [/missing (?:key|client certificate) \S{1,300} for (?:client certificate|key) \S/i, 'handshake'],
  [/\bx509: |(?:remote|local) error: tls: |\btls: /i, 'handshake'],
])

export function tlsTrouble(text: string): TlsTrouble | undefined {
  return describedTrouble(text)
}
