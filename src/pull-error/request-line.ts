import { expression } from './expressions/expression.ts'
import { withoutEnding } from './without-ending.ts'

/** The HTTP request that failed, as Go's net/http and containerd name it. */
export type RequestLine = {
  method: string
  url: string
  /** What the error says after the URL. */
  after: string
}

const methodAndUrl = /\b(head|get|put|post)(?: request to)? "?(https?:\/\/[^\s"]+)"?/gi
/** Google's documentation leaves the scheme out. */
const withoutScheme = expression(
  /\bdo request: (head|get) "([\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?(?:\/v2\/[^\s"]{0,1000})?)"/i,
)
const statusAndUrl = /unexpected status(?: code)? "?(https?:\/\/[^\s"]+)"?/i

/** The last request in the chain: the inner one is the one that failed. */
export function requestLine(text: string): RequestLine | undefined {
  if (!text.includes('://')) return requestWithoutScheme(text)
  const last = lastRequest(text)
  if (last?.[1] && last[2])
    return requestOf(text, last[1].toUpperCase(), last[2], last.index + last[0].length)
  const named = statusAndUrl.exec(text)
  return named?.[1] ? requestOf(text, 'GET', named[1], named.index + named[0].length) : undefined
}

function requestWithoutScheme(text: string): RequestLine | undefined {
  const found = withoutScheme.exec(text)
  if (!found) return undefined
  const [whole, method = '', address = ''] = found
  return {
    method: method.toUpperCase(),
    url: `https://${address}`,
    after: text.slice(found.index + whole.length - 1),
  }
}

/** Cheaper than `matchAll`, which makes an expression of its own for each text. */
function lastRequest(text: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined
  methodAndUrl.lastIndex = 0
  for (let next = methodAndUrl.exec(text); next; next = methodAndUrl.exec(text)) last = next
  return last
}

/** Repository path that a registry URL asks for, from `/v2/PATH/manifests/…` or a token's scope. */
export function urlParts(url: string): { host: string; path: string; reference?: string } | undefined {
  const host = hostOfUrl(url)
  if (!host) return undefined
  const asked = /\/v2\/([^\s?]{1,500})\/(?:manifests|blobs|tags)\/?([^\s?]{0,200})/.exec(url)
  if (asked?.[1]) return { host, path: asked[1], ...(asked[2] && { reference: asked[2] }) }
  const scope = /[?&]scope=repository(?:%3A|:)([^\s&]{1,500}?)(?:%3A|:)pull/i.exec(url)?.[1]
  return { host, path: scope ? scope.replace(/%2F/gi, '/').replace(/%3A/gi, ':') : '' }
}

export function hostOfUrl(url: string): string | undefined {
  const host = /^https?:\/\/([^/\s?#]+)/i.exec(url)?.[1]
  return host?.includes('@') ? host.replace(/^[^@]*@/, '') : host
}

function requestOf(text: string, method: string, written: string, end: number): RequestLine {
  const url = withoutEnding(written, ":;,.'>)")
  return { method, url, after: written.slice(url.length) + text.slice(end) }
}
