import { place } from '../place.ts'
import { type Pool, type PoolName, pools } from '../scenarios/pools.ts'

/** What the sandbox's project holds besides the cluster's own objects. */
type Account = { email: string; disabled: boolean }

const shared: Account = { email: place.nodeServiceAccount, disabled: false }
const ledger: Account = { email: `ledger-nodes@${place.project}.iam.gserviceaccount.com`, disabled: true }
export const accounts: readonly Account[] = [
  { email: `${place.projectNumber}-compute@developer.gserviceaccount.com`, disabled: false },
  shared,
  ledger,
]

const always = [
  'logging.write',
  'monitoring',
  'service.management.readonly',
  'servicecontrol',
  'trace.append',
]

/** A node pool as `projects.locations.clusters.nodePools.get` shows it, as far as pulls go. */
export function nodePoolOf(name: string): object | undefined {
  if (!isPool(name)) return undefined
  const pool: Pool = pools[name]
  const { type, sizeGb } = pool.disk ?? { type: 'pd-balanced', sizeGb: 100 }
  const scopes = pool.withoutStorageScope ? always : ['devstorage.read_only', ...always]
  return {
    name,
    version: pool.kubelet.replace(/^v/, ''),
    config: {
      machineType: pool.machineType,
      diskSizeGb: sizeGb,
      diskType: type,
      imageType: 'COS_CONTAINERD',
      oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
      serviceAccount: (pool.account ? ledger : shared).email,
      gcfsConfig: pool.streaming ? { enabled: true } : {},
    },
    status: 'RUNNING',
  }
}

function isPool(name: string): name is PoolName {
  return Object.hasOwn(pools, name)
}

/** The nodes read their own project's repositories but the one that came from Container Registry; no other team's. */
export function policyOf(project: string, repository: string): object {
  const readers =
    project === place.project && repository !== 'gcr.io'
      ? [shared, ledger].map(({ email }) => `serviceAccount:${email}`)
      : [`serviceAccount:deployer@${project}.iam.gserviceaccount.com`]
  return { version: 1, etag: 'BwYx', bindings: [{ role: 'roles/artifactregistry.reader', members: readers }] }
}
