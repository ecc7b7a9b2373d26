import { decisions } from './expressions/expression.ts'
import type { Stage } from './pull-error.ts'

// The words each runtime wraps around its errors; the latest step of the pull that is named decides.
const describedStage = decisions<Stage>([
  [/invalid reference format|parse (?:image )?(?:reference|name)|repository name must be/i, 'parse'],
  [
    /default image tag|did not resolve to an alias|parsing reference|invalid image name|: object required$/i,
    'parse',
  ],
  [
    /extract(?:ion)? (?:layer|snapshot)|failed to unpack|mount callback|ApplyLayer|register layer|processing tar file|adding layer|diff id/i,
    'unpack',
  ],
  [
    /failed to authorize|(?:oauth|anonymous|bearer|auth) token|no basic auth|authorization failed/i,
    'authorize',
  ],
  [/\/(?:token|auth)\?|oauth2\/token/i, 'authorize'],
  [
    /failed to copy|httpReadSeeker|content descriptor|failed commit|(?:reading|fetching|writing|storing) blob/i,
    'fetch',
  ],
  [
    /copying layers|pulling image configuration|parsing image configuration|\/blobs\/|commit digest/i,
    'fetch',
  ],
  [/failed to resolve|failed to do request|pulling from host|\/manifests\/|pinging container/i, 'resolve'],
  [
    /reading manifest|initializing source|source metadata|choosing (?:an )?image|\/v2\/|\/v1\/_ping/i,
    'resolve',
  ],
  [/manifest unknown|manifest for|name unknown|pull access denied/i, 'resolve'],
])

export function stageOf(text: string): Stage | undefined {
  return describedStage(text)
}
