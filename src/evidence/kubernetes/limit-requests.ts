import type {
  HttpLibrary,
  PromiseHttpLibrary,
  RequestContext,
  ResponseContext,
} from '@kubernetes/client-node'
import type { RequestGate } from './request-gate.ts'

/** The API server sheds load with 429 and the time to stay away; a third refusal is an answer. */
const mostTries = 3
const usualPauseMs = 1_000
/** A server that names a longer time is asked again after this. */
const longestPauseMs = 5 * 60_000

/** Every request passes the gate, also each page of a list, and a 429 closes it for everybody. */
export function limitRequests(library: HttpLibrary, gate: RequestGate): PromiseHttpLibrary {
  return {
    send: async (request) => {
      for (let tries = 1; ; tries += 1) {
        const response = await gate.pass(request.getSignal(), () => ask(library, request))
        if (response.httpStatusCode !== 429) return response
        gate.pause(pauseOf(response.headers['retry-after']))
        if (tries === mostTries) return response
      }
    },
  }
}

/** A request is under way until its body has come. */
async function ask(library: HttpLibrary, request: RequestContext): Promise<ResponseContext> {
  const response = await library.send(request).toPromise()
  const text = await response.body.text()
  response.body = {
    text: async () => text,
    binary: async () => Buffer.from(text),
    stream: () => null,
  }
  return response
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function pauseOf(retryAfter: string | undefined): number {
  if (!retryAfter) return usualPauseMs
  const seconds = Number(retryAfter)
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1_000
  return Number.isNaN(ms) ? usualPauseMs : Math.min(Math.max(ms, 0), longestPauseMs)
}
