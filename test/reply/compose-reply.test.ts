import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import type { Diagnosis, Finding, Outcome } from '../../src/diagnosis/diagnosis.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { composeReply } from '../../src/reply/compose-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { steps } from '../../src/steps/index.ts'
import { placeholders } from '../../src/steps/values.ts'

const outcomes: Outcome[] = [
  'healthy',
  'pulling',
  'unexplained',
  'unrecognised',
  'not-a-pull-failure',
  'not-found',
  'forbidden',
  'unreachable',
]

const values = { namespace: 'checkout', pod: 'web-1', image: 'ghcr.io/acme/web:1', registryHost: 'ghcr.io' }

function diagnosisOf(fields: Partial<Diagnosis> = {}): Diagnosis {
  return {
    outcome: 'diagnosed',
    subject: { kind: 'pod', namespace: 'checkout', pod: 'web-1', node: 'node-1' },
    cluster: { cluster: 'prod' },
    findings: [],
    quotes: [],
    pulls: [],
    unseen: [],
    read: ['pod'],
    didYouMean: [],
    values,
    evidence: {},
    at: '2026-11-22T03:00:00Z',
    ...fields,
  }
}

function findingOf(id: keyof typeof causes, fields: Partial<Finding> = {}): Finding {
  const { effect, actor, playbook, page } = causes[id]
  return {
    cause: id,
    symptom: 'pullError',
    certainty: 'confirmed',
    effect,
    actor,
    containers: ['web'],
    image: 'ghcr.io/acme/web:1',
    google: false,
    bareImage: false,
    quotes: [{ text: 'boom', source: 'pod-event', at: '2026-11-22T02:58:00Z' }],
    notes: [],
    playbook,
    ...(page && { page }),
    values,
    ...fields,
  }
}

function compose(diagnosis: Diagnosis, lang: string): Reply {
  return composeReply(diagnosis, planPlaybook(diagnosis, steps), createTranslator({ lang }))
}

/** Every word that the reader gets but commands, whose own syntax knows braces and /dev/null. */
function wordsOf(reply: Reply): string {
  const words: string[] = []
  JSON.stringify(reply, (key, value: unknown) => {
    if (typeof value === 'string') words.push(value)
    return key === 'commands' ? undefined : value
  })
  return words.join('\n')
}

function commandsOf(reply: Reply): string[] {
  return reply.nodes.flatMap((node) => (node.kind === 'step' ? node.commands.map(({ text }) => text) : []))
}

const unfinished = /\bundefined\b|\bnull\b|\bNaN\b|\{\{|\}\}|[\uE000\uE001]/

describe.each(languages)('in %s', (lang) => {
  test.each(Object.keys(causes))('%s is told in full', (id) => {
    const finding = findingOf(id as keyof typeof causes)

    const reply = compose(diagnosisOf({ findings: [finding] }), lang)

    expect(wordsOf(reply)).not.toMatch(unfinished)
    expect(commandsOf(reply).join('\n')).not.toMatch(/\bundefined\b|\bNaN\b/)
    expect(reply.title).toContain('checkout/web-1')
    expect(reply.nodes.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(0)
    expect(reply.nodes.filter(({ kind }) => kind === 'quote')).toHaveLength(1)
  })

  test.each(outcomes)('the outcome %s is told in full', (outcome) => {
    const reply = compose(diagnosisOf({ outcome }), lang)

    expect(wordsOf(reply)).not.toMatch(unfinished)
    expect(reply.nodes.filter(({ kind }) => kind === 'paragraph').length).toBeGreaterThan(0)
  })

  test('a cluster that refuses the credentials is not told as one that does not answer', () => {
    const silent = diagnosisOf({ outcome: 'unreachable' })
    const pod = { known: false, because: 'not-authenticated' } as const
    const refusing = { ...silent, evidence: { ...silent.evidence, pod } }
    const [reply, other] = [compose(refusing, lang), compose(silent, lang)]

    expect(wordsOf(reply)).not.toMatch(unfinished)
    expect(reply.outcome).toBe('unreachable')
    expect(reply.title).not.toBe(other.title)
  })

  test.each(['not-permitted', 'not-found', 'expired', 'not-configured', 'not-answering'] as const)(
    'what is unseen because %s is told with a way out',
    (because) => {
      const unseen = (
        [
          'podEvents',
          'node',
          'nodeEvents',
          'gcfsd',
          'loggedEvents',
          'pullSecrets',
          'neighbours',
          'nodePool',
          'nodeAccount',
          'repositoryPolicy',
          'imageManifest',
        ] as const
      ).map((source) => ({ source, because, permission: 'get nodes' }))

      const reply = compose(diagnosisOf({ outcome: 'unexplained', unseen }), lang)

      const list = reply.nodes.find((node) => node.kind === 'list')
      expect(list?.items).toHaveLength(unseen.length)
      expect(wordsOf(reply)).not.toMatch(unfinished)
    },
  )

  test.each(['pod', 'image', 'registry', 'node', 'node-pool', 'cluster'] as const)(
    'a reach of one and of many is told: %s',
    (scope) => {
      for (const [failing, total] of [
        [1, 1],
        [7, 23],
      ] as const) {
        const reach = { scope, failing, total, shared: 'orchard' }
        const reply = compose(
          diagnosisOf({ findings: [{ ...findingOf('registry-forbidden'), reach }] }),
          lang,
        )

        expect(wordsOf(reply)).not.toMatch(unfinished)
        expect(wordsOf(reply)).toMatch(total === 1 ? /./ : /23/)
      }
    },
  )

  test('every way a pull can have gone is told', () => {
    const hows = ['streamed', 'from-disk', 'downloaded', 'unknown'] as const
    const pulls = hows.flatMap((how) => [
      { how, image: 'a:1' },
      { how, image: 'b:1', pullMs: 1500, waitingMs: 90_000, sizeBytes: 327_000_000 },
    ])

    const reply = compose(diagnosisOf({ outcome: 'healthy', pulls }), lang)

    expect(reply.nodes.find((node) => node.kind === 'list')?.items).toHaveLength(pulls.length)
    expect(wordsOf(reply)).not.toMatch(unfinished)
  })
})

describe.each(languages)('in %s', (lang) => {
  test.each([
    'node-not-streaming',
    'node-image',
    'registry-not-streamable',
    'not-imported',
    'image-ineligible',
    'scope-missing',
    'access-denied',
    'quota-exceeded',
    'service-unavailable',
    'not-known',
  ] as const)('a full download says why: %s', (why) => {
    const pulls = [{ how: 'downloaded', image: 'a:1', pullMs: 90_000 } as const]
    const plain = compose(diagnosisOf({ outcome: 'healthy', pulls }), lang)
    const reply = compose(
      diagnosisOf({ outcome: 'healthy', pulls: pulls.map((pull) => ({ ...pull, why })) }),
      lang,
    )

    expect(wordsOf(reply).length).toBeGreaterThan(wordsOf(plain).length)
    expect(wordsOf(reply)).not.toMatch(/whyDownloaded|undefined/)
  })
})

describe('composeReply', () => {
  test('untrusted text stays data: a quote is passed on as it is and never becomes a link', () => {
    const hostile = '<!channel> [x](https://evil.example) `code` **b**'
    const finding = findingOf('image-not-found', {
      quotes: [{ text: hostile, source: 'pod-event' }],
      image: hostile,
    })

    const reply = compose(diagnosisOf({ findings: [finding] }), 'en')

    expect(reply.nodes.find((node) => node.kind === 'quote')?.text).toBe(hostile)
    expect(wordsOf(reply).split('\n')).not.toContain('https://evil.example')
  })

  test('several findings each name their own image', () => {
    const findings = [
      findingOf('image-not-found', { image: 'a:1' }),
      findingOf('dns-failure', { image: 'b:1', containers: ['init'] }),
    ]

    const reply = compose(diagnosisOf({ findings }), 'en')

    expect(reply.nodes.filter(({ kind }) => kind === 'facts')).toHaveLength(3)
  })

  test('containers whose images fail alike share one finding, with a few images named and all counted', () => {
    const findings = Array.from({ length: 40 }, (_, index) =>
      findingOf('image-not-found', {
        image: `quay.io/moor/gorse-${index}:7`,
        containers: [`c${index}`],
        values: { ...values, image: `quay.io/moor/gorse-${index}:7`, container: `c${index}` },
        quotes: [{ text: `gorse-${index}: not found`, source: 'pod-event' }],
        count: index + 1,
      }),
    )

    const reply = compose(diagnosisOf({ findings }), 'en')

    const words = wordsOf(reply)
    expect(words.match(/The registry does not have this image/g)).toHaveLength(2)
    expect(words).toContain('40, among them c0, c1, c2, c3, and c4')
    expect(words).toContain('gorse-4:7')
    expect(words).not.toContain('gorse-5')
    expect(reply.nodes.filter(({ kind }) => kind === 'quote')).toHaveLength(3)
    const steps = reply.nodes.flatMap((node) => (node.kind === 'step' ? [node] : []))
    const titles = steps.map(({ title }) => title.map(({ text }) => text).join(''))
    expect(new Set(titles).size).toBe(titles.length)
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1))
    const pushed = steps.flatMap(({ commands }) =>
      commands.filter(({ text }) => text.startsWith('docker push')),
    )
    expect(pushed.map(({ text }) => text)).toEqual(
      [0, 1, 2].map((i) => `docker push quay.io/moor/gorse-${i}:7`),
    )
    expect(words).toContain('Commands left out because only names differ: 37.')
  })

  test('two images of one trouble are both named, with all their commands', () => {
    const findings = ['oak', 'elm'].map((name) =>
      findingOf('image-not-found', {
        image: `${name}:1`,
        containers: [name],
        values: { image: `${name}:1` },
      }),
    )

    const reply = compose(diagnosisOf({ findings }), 'en')

    expect(wordsOf(reply)).toContain('oak:1 and elm:1')
    expect(commandsOf(reply)).toEqual(expect.arrayContaining(['docker push oak:1', 'docker push elm:1']))
  })

  test.each([
    ['certainty', { certainty: 'possible' as const }],
    ['notes', { notes: ['defaultTag'] }],
  ])('findings that differ in their %s stay apart', (_, fields) => {
    const findings = [findingOf('image-not-found'), findingOf('image-not-found', { image: 'b:1', ...fields })]

    const reply = compose(diagnosisOf({ findings }), 'en')

    expect(reply.nodes.filter(({ kind }) => kind === 'facts')).toHaveLength(3)
  })

  test("links lead to the page in the reader's language", () => {
    const finding = findingOf('image-not-found', { page: 'gke-image-pulls' })

    expect(wordsOf(compose(diagnosisOf({ findings: [finding] }), 'ja'))).toContain('hl=ja')
  })

  test('missing values are placeholders named below their command', () => {
    const finding = findingOf('registry-forbidden', {
      values: {},
      registryKind: 'artifact-registry',
      google: true,
    })

    const reply = compose(diagnosisOf({ findings: [finding] }), 'en')

    const commands = reply.nodes.flatMap((node) => (node.kind === 'step' ? node.commands : []))
    const unfilled = commands.filter(({ fillIn }) => fillIn !== undefined)
    expect(unfilled.length).toBeGreaterThan(0)
    for (const { text, fillIn } of unfilled) {
      const names = Object.values(placeholders).filter((name) => name.includes('_'))
      const left = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
      const told = fillIn?.map((span) => span.text).join('')
      expect(left.filter((name) => !told?.includes(name))).toEqual([])
    }
  })
})
