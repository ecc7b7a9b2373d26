import { type Evidence, nodeAccountEmail, valueOf } from '../evidence/evidence.ts'

/** Any one of these lets a node read images (Google's gcpdiag, rule gke/WARN/2022_007). */
const enough = new Set(
  [
    'devstorage.read_only',
    'devstorage.read_write',
    'devstorage.full_control',
    'cloud-platform',
    'cloud-platform.read-only',
  ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
)

/** Whether the nodes' access scopes let them read images; undefined while nobody could look. */
export function scopesSuffice({ nodePool }: Pick<Evidence, 'nodePool'>): boolean | undefined {
  return valueOf(nodePool)?.scopes.some((scope) => enough.has(scope))
}

export type AccountState = 'active' | 'disabled' | 'deleted'

export function nodeAccountState({ nodeAccount }: Pick<Evidence, 'nodeAccount'>): AccountState | undefined {
  const account = valueOf(nodeAccount)
  if (!account) return undefined
  if (!account.exists) return 'deleted'
  return account.disabled ? 'disabled' : 'active'
}

/** Who `allUsers` lets in, it lets in whoever they are. */
const everybody = ['allUsers', 'allAuthenticatedUsers']
/** Members that may well be the account under another name. */
const collective = /^(?:group|domain|principalSet|projectOwner|projectEditor|projectViewer):/

/**
 * Whether the repository's own policy lets the nodes' account read; undefined while nobody could look, where
 * a group or a domain in it may hold the account, and for the policy of another repository.
 */
export function mayReadRepository(
  evidence: Pick<Evidence, 'nodeAccount' | 'nodePool' | 'repositoryPolicy'>,
  {
    project,
    location,
    repository,
  }: { project?: string | undefined; location?: string | undefined; repository?: string | undefined },
): boolean | undefined {
  const policy = valueOf(evidence.repositoryPolicy)
  const email = nodeAccountEmail(evidence)
  if (!policy || policy.repository !== `projects/${project}/locations/${location}/repositories/${repository}`)
    return undefined
  if (policy.readers.some((reader) => everybody.includes(reader))) return true
  if (email === undefined) return undefined
  if (policy.readers.includes(`serviceAccount:${email}`)) return true
  return policy.readers.some((reader) => collective.test(reader)) ? undefined : false
}
