import type { Origin } from '../pull-error/origin.ts'
import { originOf } from '../pull-error/origin.ts'
import { type Evidence, type EvidenceName, type Fact, type NodePoolFacts, valueOf } from './evidence.ts'
import type { Observation } from './observe.ts'
import type { ClusterSources, GoogleSource, ImagePlace } from './sources.ts'

export type Seen = Pick<Observation, 'evidence'> & Partial<Pick<Observation, 'cluster' | 'symptoms'>>
type Asking = { google: GoogleSource; seen: Seen; signal: AbortSignal }

/** What Google's APIs can add to what was seen; what has no name yet is not asked for. */
export async function lookUpGoogleFacts(
  wanted: ReadonlySet<EvidenceName>,
  seen: Seen,
  { google }: Pick<ClusterSources, 'google'>,
  signal: AbortSignal,
): Promise<Evidence> {
  if (!google || !valueOf(seen.evidence.pod)) return {}
  const asking = { google, seen, signal }
  const parts = await Promise.all([
    wanted.has('nodePool') || wanted.has('nodeAccount') ? lookAtPool(asking, wanted.has('nodeAccount')) : {},
    wanted.has('repositoryPolicy') ? lookAtPolicy(asking) : {},
    wanted.has('imageManifest') ? lookAtManifest(asking) : {},
  ])
  return Object.assign({}, ...parts)
}

/** The account's name is known only once the pool is. */
async function lookAtPool({ google, seen, signal }: Asking, withAccount: boolean): Promise<Evidence> {
  const { project, location, cluster } = seen.cluster ?? {}
  const name = valueOf(seen.evidence.node)?.nodePool
  if (!project || !location || !cluster || !name) return {}
  const place = { project, location, cluster, nodePool: name }
  const nodePool: Fact<NodePoolFacts> = await google.nodePool(place, signal)
  const account = valueOf(nodePool)?.serviceAccount
  if (!withAccount || !account) return { nodePool }
  return { nodePool, nodeAccount: await google.nodeAccount(project, account, signal) }
}

async function lookAtPolicy({ google, seen, signal }: Asking): Promise<Evidence> {
  const { project, location, repository } = originIn(seen).registry ?? {}
  if (!project || !location || !repository) return {}
  return { repositoryPolicy: await google.repositoryPolicy({ project, location, repository }, signal) }
}

async function lookAtManifest({ google, seen, signal }: Asking): Promise<Evidence> {
  const { image, registry, written } = originIn(seen)
  const reference = image?.digest ?? image?.tag
  if (
    !image ||
    !reference ||
    !written ||
    !(registry?.kind === 'artifact-registry' || registry?.kind === 'gcr')
  )
    return {}
  const architecture = valueOf(seen.evidence.node)?.architecture
  const place: ImagePlace = {
    host: image.host,
    path: image.path,
    reference,
    written,
    ...(architecture && { architecture }),
  }
  return { imageManifest: await google.imageManifest(place, signal) }
}

/** The image that fails; where none does, that of the first container. */
function originIn({ evidence, symptoms = [] }: Seen): Origin & { written?: string } {
  const failure = symptoms.find(({ kind }) => kind === 'pullError')
  const first = valueOf(evidence.pod)?.containers[0]?.image
  const error = failure?.kind === 'pullError' ? failure.error : undefined
  const named = failure?.kind === 'pullError' ? failure.image : undefined
  const written = named ?? error?.image?.written ?? first
  return { ...originOf(error, written), ...(written && { written }) }
}
