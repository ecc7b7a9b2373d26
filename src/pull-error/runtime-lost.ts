import { expression } from './expressions/expression.ts'

/** The kubelet's words for a runtime that does not answer, or lacks the interface it needs. */
export const runtimeNotReady = expression(
  /container runtime is (?:down|not running)|\bRuntimeReady=false|unknown service runtime\.v1\w{0,10}\.(?:Image|Runtime)Service/,
)
/** gRPC's words for a connection that broke, or was never made. */
const broken = expression(
  /code = Unavailable desc = (?:error reading from server|transport is closing|connection (?:error|closed)|the connection is draining|keepalive ping failed|closing transport)/,
)

export function isRuntimeNotReady(text: string): boolean {
  return runtimeNotReady.test(text)
}

/** In a pull error the other end can only be the runtime, unless an address says otherwise. */
export function isRuntimeLost(pullError: string): boolean {
  return broken.test(pullError) && !/https?:\/\/|dial tcp/.test(pullError)
}
