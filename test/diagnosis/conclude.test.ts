import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import { conclude } from '../../src/diagnosis/conclude.ts'
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import { suspect } from '../../src/diagnosis/suspect.ts'
import type { ContainerFacts, Evidence, PodFacts } from '../../src/evidence/evidence.ts'
import type { Symptom, SymptomOf } from '../../src/evidence/symptom.ts'
import { parsePullError } from '../../src/pull-error/parse-pull-error.ts'
import { seenOn } from '../support/streaming-evidence.ts'

const now = new Date('2026-11-22T03:00:00Z')

function container(facts: Partial<ContainerFacts> = {}): ContainerFacts {
  return {
    name: 'web',
    type: 'regular',
    image: 'ghcr.io/acme/web:1',
    state: { kind: 'waiting', reason: 'ImagePullBackOff' },
    restartCount: 0,
    ...facts,
  }
}

function pod(facts: Partial<PodFacts> = {}): PodFacts {
  return {
    namespace: 'checkout',
    name: 'web-1',
    uid: 'u-1',
    node: 'node-1',
    serviceAccount: 'default',
    pullSecrets: [],
    containers: [container()],
    ...facts,
  }
}

const forbiddenText =
  'failed to resolve reference "ghcr.io/acme/web:1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden'

function forbiddenSymptom(fields: Partial<SymptomOf<'pullError'>> = {}): Symptom {
  const error = parsePullError(forbiddenText)
  if (!error) throw new Error('The sample is a pull error')
  return {
    kind: 'pullError',
    source: 'pod-event',
    container: 'web',
    image: 'ghcr.io/acme/web:1',
    error,
    ...fields,
  }
}

function diagnose(
  symptoms: Symptom[],
  evidence: Evidence = { pod: { known: true, value: pod() } },
): Diagnosis {
  const observation = { cluster: {}, evidence, symptoms, didYouMean: [] }
  const candidates = suspect(Object.values(causes), symptoms)
  const subject = { kind: 'pod', namespace: 'checkout', pod: 'web-1' } as const
  return conclude({ subject, observation, candidates, evidence, now })
}

describe('conclude', () => {
  test('a cause seen in status, event and log is one finding with its containers and first sighting', () => {
    const diagnosis = diagnose([
      forbiddenSymptom({ since: '2026-11-22T02:50:00Z', at: '2026-11-22T02:58:00Z', count: 4 }),
      forbiddenSymptom({ source: 'pod-status', container: 'sidecar', since: '2026-11-22T02:40:00Z' }),
    ])

    expect(diagnosis.outcome).toBe('diagnosed')
    expect(diagnosis.findings).toHaveLength(1)
    expect(diagnosis.findings[0]).toMatchObject({
      cause: 'registry-forbidden',
      containers: ['web', 'sidecar'],
      since: '2026-11-22T02:40:00Z',
      count: 4,
    })
  })

  test('a pasted text is likely at best', () => {
    const symptom = forbiddenSymptom({ source: 'pasted-text' })

    expect(diagnose([symptom], {}).findings[0]?.certainty).toBe('likely')
  })

  test('an error that no cause claims is not guessed at, whatever else the node logs', () => {
    const unknown: Symptom = {
      kind: 'pullError',
      source: 'pod-event',
      error: { text: 'the moon is full', stage: 'resolve' },
    }
    const streaming: Symptom = {
      kind: 'gcfsd',
      source: 'gcfsd',
      line: { text: 'code = FailedPrecondition', grpcCode: 'FailedPrecondition' },
    }

    const diagnosis = diagnose([unknown, streaming])

    expect(diagnosis.outcome).toBe('unrecognised')
    expect(diagnosis.quotes.map(({ text }) => text)).toEqual(['the moon is full'])
    expect(diagnosis.stage).toBe('resolve')
  })

  test('back-off without a reason is unexplained', () => {
    const symptom: Symptom = { kind: 'backOff', source: 'pod-event', text: 'Back-off pulling image "x"' }

    expect(diagnose([symptom]).outcome).toBe('unexplained')
  })

  test.each([
    ['not-found', 'not-found'],
    ['not-permitted', 'forbidden'],
    ['not-answering', 'unreachable'],
  ] as const)('a pod that is %s gives %s', (because, outcome) => {
    const diagnosis = diagnose([], { pod: { known: false, because, permission: 'get pods' } })

    expect(diagnosis.outcome).toBe(outcome)
    expect(diagnosis.missing).toBe('get pods')
  })

  test('a pod out of sight is still diagnosed when the log tells the reason, and says what was not seen', () => {
    const pod = { known: false, because: 'not-permitted', permission: 'get pods' } as const

    const diagnosis = diagnose([forbiddenSymptom({ source: 'logged-event' })], { pod })

    expect(diagnosis.outcome).toBe('diagnosed')
    expect(diagnosis.unseen).toEqual([{ source: 'pod', because: 'not-permitted', permission: 'get pods' }])
  })

  test('a crash loop is not a pull failure and says what was seen', () => {
    const symptom: Symptom = {
      kind: 'otherTrouble',
      source: 'pod-event',
      trouble: 'crash-loop',
      text: 'Back-off restarting',
    }

    const diagnosis = diagnose([symptom])

    expect(diagnosis.outcome).toBe('not-a-pull-failure')
    expect(diagnosis.otherTrouble).toBe('crash-loop')
  })

  test('an unscheduled pod is told so', () => {
    const value = pod({
      unscheduled: '0/3 nodes are available',
      containers: [container({ state: { kind: 'none' } })],
    })

    expect(diagnose([], { pod: { known: true, value } }).otherTrouble).toBe('scheduling')
  })

  test('containers that wait without any failure are pulling', () => {
    const value = pod({
      containers: [container({ state: { kind: 'waiting', reason: 'ContainerCreating' } })],
    })

    expect(diagnose([], { pod: { known: true, value } }).outcome).toBe('pulling')
  })

  test('a running pod is healthy and its pulls are reported', () => {
    const value = pod({ containers: [container({ state: { kind: 'running' } })] })
    const pulled: Symptom = {
      kind: 'pulled',
      source: 'pod-event',
      container: 'web',
      image: 'ghcr.io/acme/web:1',
      text: 'Successfully pulled image',
      pullMs: 1500,
    }
    const streamed: Symptom = {
      kind: 'streamed',
      source: 'node-event',
      image: 'ghcr.io/acme/web:1',
      text: 'backed',
    }

    const diagnosis = diagnose([pulled, streamed], { pod: { known: true, value } })

    expect(diagnosis.outcome).toBe('healthy')
    expect(diagnosis.pulls).toEqual([
      { container: 'web', image: 'ghcr.io/acme/web:1', how: 'streamed', pullMs: 1500 },
    ])
  })

  test('what only informs leaves a pod healthy, and is told once for all its images', () => {
    const running = { kind: 'running' } as const
    const containers = [
      container({ state: running }),
      container({ name: 'sidecar', image: 'ghcr.io/acme/sidecar:2', state: running }),
    ]
    const onDisk = containers.map(
      ({ name, image }): Symptom => ({
        kind: 'alreadyPresent',
        source: 'pod-event',
        container: name,
        image,
        text: `Container image "${image}" already present on machine`,
      }),
    )
    const evidence = seenOn({ streaming: true }, { pod: pod({ containers }) })

    const diagnosis = diagnose(onDisk, evidence)

    expect(diagnosis.outcome).toBe('healthy')
    expect(diagnosis.findings).toMatchObject([
      { cause: 'streaming-from-disk', effect: 'informs', containers: ['web', 'sidecar'] },
    ])
    expect(diagnosis.findings[0]?.image).toBeUndefined()
  })

  test('what only informs does not hide other trouble', () => {
    const onDisk: Symptom = { kind: 'alreadyPresent', source: 'pod-event', container: 'web', text: 'there' }
    const crash: Symptom = { kind: 'otherTrouble', source: 'pod-event', trouble: 'crash-loop', text: 'again' }
    const evidence = seenOn({ streaming: true })

    expect(diagnose([onDisk, crash], evidence).outcome).toBe('not-a-pull-failure')
  })

  test('what could not be seen is listed with its reason', () => {
    const evidence: Evidence = {
      pod: { known: true, value: pod() },
      node: { known: false, because: 'not-permitted', permission: 'get nodes' },
      podEvents: { known: true, value: [] },
    }

    const diagnosis = diagnose([forbiddenSymptom()], evidence)

    expect(diagnosis.unseen).toEqual([{ source: 'node', because: 'not-permitted', permission: 'get nodes' }])
    expect(diagnosis.read).toEqual(['pod', 'podEvents'])
  })

  test('a diagnosis survives JSON', () => {
    const diagnosis = diagnose([forbiddenSymptom()])

    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis)
  })
})

describe('optional facts', () => {
  const evidenceWith = (extra: Evidence): Evidence => ({ pod: { known: true, value: pod() }, ...extra })

  test.each(['nodePool', 'nodeAccount', 'repositoryPolicy', 'imageManifest'] as const)(
    '%s is not missed where it was never set up, and is where it is refused',
    (name) => {
      const unset = evidenceWith({ [name]: { known: false, because: 'not-configured' } })
      const refused = evidenceWith({ [name]: { known: false, because: 'not-permitted' } })

      expect(diagnose([forbiddenSymptom()], unset).unseen).toEqual([])
      expect(diagnose([forbiddenSymptom()], refused).unseen).toEqual([
        { source: name, because: 'not-permitted' },
      ])
    },
  )

  test('an image that the registry lacks was seen well enough', () => {
    const evidence = evidenceWith({ imageManifest: { known: false, because: 'not-found' } })

    expect(diagnose([forbiddenSymptom()], evidence).unseen).toEqual([])
  })

  test.each([
    [{ serviceAccount: 'nodes@p.iam.gserviceaccount.com' }, undefined, 'nodes@p.iam.gserviceaccount.com'],
    [
      { serviceAccount: 'default' },
      '1-compute@developer.gserviceaccount.com',
      '1-compute@developer.gserviceaccount.com',
    ],
    [{ serviceAccount: 'default' }, undefined, undefined],
  ])('the account of a pool with %j and the address %s is %s', (fields, email, expected) => {
    const evidence = evidenceWith({
      nodePool: { known: true, value: { name: 'apples', scopes: [], ...fields } },
      ...(email && { nodeAccount: { known: true, value: { email, exists: true, disabled: false } } }),
    })

    expect(diagnose([forbiddenSymptom()], evidence).values.nodeServiceAccount).toBe(expected)
  })
})

describe('reach', () => {
  const failing = (name: string, image: string) => ({
    namespace: 'checkout',
    name,
    node: 'node-1',
    images: [{ container: 'web', image, state: 'failing' as const }],
  })
  const around = (...pods: ReturnType<typeof failing>[]): Evidence => ({
    pod: { known: true, value: pod() },
    neighbours: { known: true, value: pods },
  })

  test('is told of what blocks', () => {
    const image = 'ghcr.io/acme/web:1'

    const { findings } = diagnose(
      [forbiddenSymptom()],
      around(failing('web-1', image), failing('web-2', image)),
    )

    expect(findings[0]?.reach).toEqual({ scope: 'image', failing: 2, total: 2, shared: image })
  })

  test('puts what stops many pods before what stops one', () => {
    const two = { ...failing('web-1', 'quay.io/acme/side:1') }
    two.images.push({ container: 'sidecar', image: 'ghcr.io/acme/web:1', state: 'failing' })
    const symptoms = [
      forbiddenSymptom({ container: 'web', image: 'quay.io/acme/side:1' }),
      forbiddenSymptom({ container: 'sidecar' }),
    ]

    const { findings } = diagnose(symptoms, around(two, failing('web-2', 'ghcr.io/acme/web:1')))

    expect(findings.map(({ reach }) => reach?.scope)).toEqual(['image', 'pod'])
  })
})
