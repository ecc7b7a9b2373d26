import { afterAll, afterEach, beforeAll } from '@jest/globals'
import nock from 'nock'

export type GuardedNetwork = {
  /** Begins an interceptor: `network.at('https://host').get('/path').query(true).reply(200, {})`. */
  at: typeof nock
}

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * Turns the network off for a test file. A request that no interceptor answers fails the test, and so does an
 * interceptor that nobody asked. Call it once, at the top of the file or of a `describe`.
 */
export function guardNetwork({ loopback: allowed = false } = {}): GuardedNetwork {
  const missing: string[] = []
  const note = (request: Request) => {
    if (!(allowed && loopback.test(new URL(request.url).host))) missing.push(howToAnswer(request))
  }

  beforeAll(() => {
    if (!nock.isActive()) nock.activate()
    nock.disableNetConnect()
    if (allowed) nock.enableNetConnect(loopback)
    nock.emitter.on('no match', note)
  })

  afterEach(() => {
    const unused = nock.pendingMocks()
    const unanswered = missing.splice(0)
    nock.abortPendingRequests()
    nock.cleanAll()
    if (unanswered.length > 0)
      throw new Error(`Requests without an interceptor. Add:\n${unanswered.join('\n')}`)
    if (unused.length > 0) {
      throw new Error(`Interceptors that no request used. Remove, or find why:\n${unused.join('\n')}`)
    }
  })

  afterAll(() => {
    nock.emitter.off('no match', note)
    nock.restore()
  })

  return { at: nock }
}

function howToAnswer({ method, url }: Pick<Request, 'method' | 'url'>): string {
  const { origin, pathname, search } = new URL(url)
  const query = search && `.query(${JSON.stringify(Object.fromEntries(new URLSearchParams(search)))})`
  return `  network.at('${origin}').${method.toLowerCase()}('${pathname}')${query}.reply(200, { … })`
}
