import type { CauseId } from '../../src/causes/cause.ts'
import { reachOf } from '../../src/diagnosis/blast-radius.ts'
import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts'
import type { NeighbourImage, PodFacts } from '../../src/evidence/evidence.ts'
import type { AlertSubject, SeenPod } from '../../src/incidents/alert-subject.ts'
import type { Sight, WatchDeps } from '../../src/incidents/watch-deps.ts'
import { Problem } from '../../src/problems.ts'
import type { Store } from '../../src/store/store.ts'

export const start = 1_790_000_000_000

/** Slack's `ts` of a time, and of the n-th message in its millisecond. */
export function tsAt(ms: number, n = 0): string {
  return `${Math.floor(ms / 1000)}.${String((ms % 1000) * 1000 + n).padStart(6, '0')}`
}

/** What alerts say, written plainly: the tests' messages are read by `readSubject`. */
export type Words = Partial<Omit<AlertSubject, 'pods' | 'workloads'>> & {
  /** `namespace/name` or `name` alone. */
  pods?: string[]
  /** `Kind/namespace/name`. */
  workloads?: string[]
}

export function subjectOf({ pods = [], workloads = [], ...words }: Words = {}): AlertSubject {
  return {
    ignore: false,
    why: 'names-pods',
    namespaces: [],
    pullError: false,
    texts: [],
    ...words,
    pods: pods.map((written) => named(written)),
    workloads: workloads.map((written) => {
      const [kind = '', ...place] = written.split('/')
      return { kind, ...named(place.join('/')) }
    }),
  }
}

function named(written: string): { namespace?: string; name: string } {
  const [name = '', namespace] = written.split('/').toReversed()
  return { name, ...(namespace !== undefined && { namespace }) }
}

export function readSubject(message: unknown): AlertSubject {
  if (message === 'poison') throw new TypeError('Not a message')
  return subjectOf(JSON.parse(String(message)))
}

const causes: Readonly<Record<string, CauseId>> = {
  'network timeout': 'registry-timeout',
  'refusal forbidden': 'registry-forbidden',
  'missing manifest': 'image-not-found',
}

type Image = Partial<NeighbourImage> & Pick<NeighbourImage, 'state'>
export type PodWords = Partial<Omit<SeenPod, 'images'>> & { images?: Image[] } & Partial<Image>

/** A pod of one image, or of several. */
export function podOf(
  place: string,
  { images, image, state = 'failing', trouble, reason, ...more }: PodWords = {},
): SeenPod {
  const { namespace = 'shop', name } = named(place)
  const one = { image, state, trouble, reason }
  return {
    namespace,
    name,
    node: 'node-1',
    createdAt: '2026-09-21T14:13:20Z',
    ...more,
    images: (images ?? [one]).map((own, index) => ({
      container: `c${index}`,
      image: own.image ?? 'reg.example.net/shop/cart:1',
      state: own.state,
      ...(own.state === 'failing' && { reason: own.reason ?? 'ImagePullBackOff' }),
      ...(own.state === 'waiting' && own.reason !== undefined && { reason: own.reason }),
      ...(own.trouble !== undefined && own.state === 'failing' && { trouble: own.trouble }),
    })),
  }
}

export function findingOf(fields: Partial<Finding> = {}): Finding {
  return {
    cause: 'image-not-found',
    symptom: 'pullError',
    certainty: 'confirmed',
    effect: 'blocks',
    actor: 'developer',
    containers: [],
    google: false,
    bareImage: false,
    quotes: [],
    notes: [],
    playbook: [],
    values: {},
    ...fields,
  }
}

export function diagnosisOf(fields: Partial<Diagnosis> = {}): Diagnosis {
  return {
    outcome: 'diagnosed',
    subject: { kind: 'text' },
    cluster: {},
    findings: [],
    quotes: [],
    pulls: [],
    unseen: [],
    read: [],
    didYouMean: [],
    values: {},
    evidence: {},
    at: '2026-09-21T14:13:20Z',
    ...fields,
  }
}

/** What a look at one of these pods would find; the error of a pod without `trouble` nobody tells. */
export function diagnosisOfPod(pod: SeenPod, around: readonly SeenPod[]): Diagnosis {
  const subject = { kind: 'pod', namespace: pod.namespace, pod: pod.name } as const
  const failing = pod.images.find(({ state }) => state === 'failing')
  if (!failing)
    return diagnosisOf({
      subject,
      outcome: pod.images.some(({ state }) => state === 'waiting') ? 'pulling' : 'healthy',
    })
  const cause = failing.trouble === undefined ? undefined : causes[failing.trouble]
  if (!cause) return diagnosisOf({ subject, outcome: failing.trouble ? 'unrecognised' : 'unexplained' })
  const { image } = failing
  const registry = image.split('/')[0] ?? ''
  const actor = cause === 'image-not-found' ? 'developer' : 'platform'
  const finding = findingOf({ cause, image, registry, actor })
  const own: PodFacts = { ...pod, uid: pod.name, serviceAccount: 'default', pullSecrets: [], containers: [] }
  const reach = reachOf(finding, {
    pod: { known: true, value: own },
    neighbours: { known: true, value: [...around] },
  })
  return diagnosisOf({ subject, findings: [{ ...finding, ...(reach && { reach }) }] })
}

/** `TROUBLE IMAGE`, such as `missing manifest reg.example.net/a:1`. */
export function explainText(text: string): Diagnosis {
  const [, trouble = '', image = ''] = /^(\w+ \w+) (\S+)$/.exec(text) ?? []
  const cause = causes[trouble]
  if (!cause) return diagnosisOf({ outcome: 'not-a-pull-failure' })
  const actor = cause === 'image-not-found' ? 'developer' : 'platform'
  return diagnosisOf({ findings: [findingOf({ cause, image, registry: image.split('/')[0] ?? '', actor })] })
}

type Cluster = { pods: Map<string, SeenPod>; silent: boolean; complete: boolean }

/** Clusters whose pods the test sets, with a clock that it moves; counts what it is asked. */
export function createWorld(names: readonly string[] = ['prod']) {
  const clusters = new Map<string, Cluster>(
    names.map((name) => [name, { pods: new Map(), silent: false, complete: true }]),
  )
  const asked = { lists: 0, pods: [] as string[] }
  const lines: { level: string; message: string; fields: object }[] = []
  const world = { now: start, asked, lines, onDiagnose: async (_pod: string) => {} }
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, message, fields })
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
  let ids = 0

  function clusterOf(name: string): Cluster {
    const cluster = clusters.get(name)
    if (!cluster) throw new Problem('cluster-unknown', { cluster: name })
    return cluster
  }

  async function see(): Promise<Sight> {
    asked.lists += 1
    const all = [...clusters]
    return {
      seen: all.flatMap(([cluster, { pods, silent, complete }]) =>
        silent ? [] : [{ cluster, pods: [...pods.values()], complete }],
      ),
      silent: all.flatMap(([name, { silent }]) => (silent ? [name] : [])),
    }
  }

  async function diagnose(
    name: string,
    { namespace, name: pod }: { namespace: string; name: string },
    sees: (namespace: string) => boolean = () => true,
  ) {
    const place = `${namespace}/${pod}`
    asked.pods.push(place)
    await world.onDiagnose(place)
    const { pods, silent } = clusterOf(name)
    const seen = pods.get(place)
    if (silent) return diagnosisOf({ outcome: 'unreachable' })
    const around = [...pods.values()].filter((one) => sees(one.namespace))
    return seen ? diagnosisOfPod(seen, around) : diagnosisOf({ outcome: 'not-found' })
  }

  return Object.assign(world, {
    cluster: clusterOf,
    set: (place: string, words: PodWords = {}, cluster = names[0] ?? '') => {
      const pod = podOf(place, words)
      clusterOf(cluster).pods.set(`${pod.namespace}/${pod.name}`, pod)
    },
    remove: (place: string, cluster = names[0] ?? '') => clusterOf(cluster).pods.delete(place),
    deps: (store: Store, owner = 'one'): WatchDeps => ({
      store,
      owner,
      now: () => world.now,
      log,
      newId: () => `incident-${++ids}`,
      read: readSubject,
      see,
      diagnose,
      explain: explainText,
    }),
  })
}

export type World = ReturnType<typeof createWorld>

/** Takes an alert in as Slack's half does. */
export function post(
  store: Pick<Store, 'receive'>,
  {
    channel = 'C1',
    ts,
    at,
    edited,
    ...words
  }: Words & {
    channel?: string
    ts?: string
    at: number
    edited?: string
  },
): Promise<boolean> {
  return store.receive({
    channel,
    ts: ts ?? tsAt(at),
    message: JSON.stringify(words),
    receivedAt: at,
    ...(edited !== undefined && { editedTs: edited }),
  })
}
