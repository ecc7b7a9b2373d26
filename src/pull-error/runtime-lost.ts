import { anyOf } from './expressions/expression.ts'

// gRPC's words for a connection that was there, and the kubelet's for a runtime that does not answer.
const saysLost = anyOf([
  /code = Unavailable desc = (?:error reading from server|transport is closing|connection (?:error|closed))/,
  /code = Unavailable desc = (?:the connection is draining|keepalive ping failed|closing transport)/,
  /unknown service runtime\.v1\w{0,10}\.(?:Image|Runtime)Service/,
  /container runtime is (?:down|not running)|\bRuntimeReady=false/,
])

/** The runtime went away in the middle of the work, or runs without the interface that the kubelet needs. */
export function isRuntimeLost(text: string): boolean {
  return saysLost(text) && !text.includes('://')
}
