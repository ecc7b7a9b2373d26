import {
  type Evidence,
  type NeighbourFacts,
  type NodeFacts,
  type PodFacts,
  valueOf,
} from '../evidence/evidence.ts'
import { originOf } from '../pull-error/origin.ts'
import type { Finding, Reach } from './diagnosis.ts'

/** One image of one pod, as far as it says whether pulls work. */
type Pull = {
  pod: string
  image: string
  registry: string
  node: string | undefined
  pool: string | undefined
  failing: boolean
  trouble: string | undefined
  /** Too old to tell: its image was there before this trouble began. */
  before: boolean
}

/**
 * How far a failure reaches: the widest circle of pods in which everything that was tried since fails in
 * the same way, and fails more than once.
 */
export function reachOf(
  { image, registry }: Pick<Finding, 'image' | 'registry'>,
  { pod, node, neighbours }: Evidence,
): Reach | undefined {
  const own = valueOf(pod)
  const around = valueOf(neighbours)
  if (!own || !around || image === undefined) return undefined
  const pulls = pullsOf(own, around, valueOf(node))
  const self = pulls.find((pull) => pull.pod === nameOf(own) && pull.image === image)
  if (!self?.failing) return undefined
  const circle = circlesAround(self, pulls, registry).find(
    ({ pulls: members, spread, around: wider = [] }) =>
      failsThroughout(members, self) &&
      spread(failuresIn(members)) &&
      !wider.some((pull) => !members.includes(pull) && failsThe(pull, self)),
  )
  // Where some pods of the image fail and others do not, nothing in view says what they share.
  if (!circle && pulls.some((pull) => pull.pod !== self.pod && pull.image === image && failsThe(pull, self)))
    return undefined
  if (!circle) return { scope: 'pod', failing: 1, total: podsOf(pulls).size }
  const { scope, shared } = circle
  return {
    scope,
    failing: podsOf(failuresIn(circle.pulls)).size,
    total: podsOf(circle.pulls).size,
    ...(shared !== undefined && { shared }),
  }
}

type Circle = {
  scope: Reach['scope']
  shared?: string | undefined
  pulls: Pull[]
  /** What it is cut out of: nothing of it outside the circle may fail in the same way. */
  around?: Pull[]
  /** Whether the failures in it have no more in common than the circle says. */
  spread: (failures: Pull[]) => boolean
}

/** From the widest to the narrowest. What fails everywhere is no trouble of a node, so places come last. */
function circlesAround(self: Pull, pulls: Pull[], registry: string | undefined): Circle[] {
  const ofRegistry = pulls.filter((pull) => pull.registry === (registry ?? self.registry))
  const ofImage = pulls.filter(({ image }) => image === self.image)
  const several = (key: 'image' | 'registry' | 'node' | 'pod') => (failures: Pull[]) =>
    new Set(failures.map((pull) => pull[key])).size > 1
  // Two containers of one pod may share no more than that pod.
  const severalImages = (failures: Pull[]) => several('image')(failures) && several('pod')(failures)
  const places = (of: Pull[], spread: Circle['spread']): Circle[] => {
    const inPool = self.pool === undefined ? [] : of.filter(({ pool }) => pool === self.pool)
    const onNode = self.node === undefined ? [] : of.filter(({ node }) => node === self.node)
    return [
      {
        scope: 'node-pool',
        shared: self.pool,
        pulls: inPool,
        around: of,
        spread: (failures) => several('node')(failures) && spread(failures),
      },
      { scope: 'node', shared: self.node, pulls: onNode, around: of, spread },
    ]
  }
  return [
    {
      scope: 'cluster',
      pulls,
      spread: (failures) => several('registry')(failures) && several('node')(failures),
    },
    { scope: 'registry', shared: self.registry, pulls: ofRegistry, spread: severalImages },
    ...places(ofRegistry, severalImages),
    { scope: 'image', shared: self.image, pulls: ofImage, spread: several('pod') },
    ...places(ofImage, several('pod')),
  ]
}

function failsThroughout(pulls: Pull[], self: Pull): boolean {
  const tried = pulls.filter(({ failing, before }) => failing || !before)
  return tried.every((pull) => pull.failing && alike(pull, self))
}

/** A back-off need not say what it is about. */
function alike({ trouble: one }: Pull, { trouble: other }: Pull): boolean {
  return one === undefined || other === undefined || one === other
}

/** Fails with what is known to be the same trouble. */
function failsThe({ failing, trouble }: Pull, self: Pull): boolean {
  return failing && trouble !== undefined && trouble === self.trouble
}

function failuresIn(pulls: Pull[]): Pull[] {
  return pulls.filter(({ failing }) => failing)
}

function podsOf(pulls: Pull[]): Set<string> {
  return new Set(pulls.map(({ pod }) => pod))
}

function pullsOf(own: PodFacts, around: NeighbourFacts[], node: NodeFacts | undefined): Pull[] {
  return around.flatMap(({ namespace, name, node: place, createdAt, images }) =>
    images
      .filter(({ state }) => state !== 'waiting')
      .map(({ image, state, trouble }) => ({
        pod: nameOf({ namespace, name }),
        image,
        registry: originOf(undefined, image).registry?.host ?? image,
        node: place,
        pool: poolOf(place, node),
        failing: state === 'failing',
        trouble,
        before: createdAt !== undefined && own.createdAt !== undefined && createdAt < own.createdAt,
      })),
  )
}

function nameOf({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${name}`
}

/**
 * Other nodes are known by name only: GKE calls them `gke-CLUSTER-POOL-HASH-XXXX`, with a hash for each
 * zone, so those that begin as the pod's own node does are of its pool; the rest are of some other.
 */
function poolOf(name: string | undefined, node: NodeFacts | undefined): string | undefined {
  if (name === undefined || node?.nodePool === undefined) return undefined
  const stem = (full: string) => full.replace(/-[0-9a-f]{8}-[0-9a-z]{4}$/, '')
  return stem(name) === stem(node.name) ? node.nodePool : stem(name)
}

/** Wider first: what stops many pods is dealt with before what stops one. */
export const reachRank = { cluster: 0, registry: 1, 'node-pool': 2, image: 3, node: 4, pod: 5 }
