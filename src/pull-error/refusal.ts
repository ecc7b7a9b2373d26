import { decisions, expression } from './expressions/expression.ts'

/** Why the registry, or Google on its behalf, would not hand the image out; at most one holds. */
export type Refusal =
  /** It knows who asks, and that one may not. */
  | 'forbidden'
  /** It does not accept the credentials, or wants some. */
  | 'unauthorized'
  /** It will not say whether the repository exists. */
  | 'access-denied'
  /** The client had nothing to show for this host. */
  | 'no-credentials'
  | 'organization-policy'
  | 'api-disabled'
  | 'rate-limit'
  | 'registry-retired'
  | 'registry-policy'

// From the most specific to the least: a service perimeter and a switched-off API also answer 403.
const describedRefusal = decisions<Refusal>([
  [
    /prohibited by (?:the )?organi[sz]ation's policy|violates VPC Service|vpcServiceControlsUnique/i,
    'organization-policy',
  ],
  [
    /API has not been (?:used|enabled) in project|is not enabled for consumer|SERVICE_DISABLED|accessNotConfigured/i,
    'api-disabled',
  ],
  [/Container Registry (?:is|has been) (?:deprecated|shut|no longer)/i, 'registry-retired'],
  [/toomanyrequests|too many requests|rate limit|Quota exceeded for/i, 'rate-limit'],
  [
    /PROJECTPOLICYVIOLATION|due to configured policy|the image is not signed|vulnerabilit|\bXray\b|quarantine|repository firewall/i,
    'registry-policy',
  ],
  [/no basic auth credentials/i, 'no-credentials'],
  [
    /token has expired|invalid username\/password|incorrect username or password|bad username or password/i,
    'unauthorized',
  ],
  [/pull access denied|insufficient_scope|does not exist or no pull access/i, 'access-denied'],
])
/** Artifact Registry's refusal without a code: `Unauthenticated requests do not have permission "P" on resource`. */
const denied = expression(/permission "artifactregistry\.[\w.]+" (?:denied )?on resource/i)

export function refusalOf(text: string, status?: number, code?: string): Refusal | undefined {
  if (status !== undefined && status >= 500) return undefined
  const said = describedRefusal(text)
  if (said || status === 429) return said ?? 'rate-limit'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 412) return 'registry-policy'
  if (status !== undefined) return undefined
  if (code === 'unauthorized') return 'unauthorized'
  return code === 'denied' || denied.test(text) ? 'forbidden' : undefined
}
