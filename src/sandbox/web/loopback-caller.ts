import type { IncomingHttpHeaders } from 'node:http'

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

type Headers = Pick<IncomingHttpHeaders, 'host' | 'origin' | 'sec-fetch-site' | 'sec-fetch-mode'>

/**
 * A page of a foreign site can be made to resolve to 127.0.0.1 (DNS rebinding), can post here with a plain
 * form, or embed what is here; that shows in Host, Origin or what the browser says of the fetch. A page that
 * another program on this machine serves, on another port, is foreign too. A link may lead here.
 */
export function isLoopbackCaller(headers: Headers): boolean {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers
  if (!host || !isLoopback(`http://${host}`)) return false
  if (site === 'cross-site' && mode !== 'navigate') return false
  return origin === undefined || origin === `http://${host}`
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopbackNames.has(new URL(address).hostname)
}
