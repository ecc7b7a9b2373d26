import { expect, test } from '@jest/globals'
import { judgeAlert } from '../../src/incidents/judge-alert.ts'
import { explainText, podOf, start, subjectOf, tsAt, type Words } from './world.ts'

const error = 'missing manifest reg.example.net/shop/cart:1'
const pods = [
  podOf('shop/fails'),
  podOf('shop/runs', { state: 'pulled' }),
  podOf('shop/starts', { state: 'waiting', reason: 'ContainerCreating' }),
  podOf('shop/lacks-config', { state: 'waiting', reason: 'CreateContainerConfigError' }),
]
const application = { why: 'names-application', namespaces: ['till'] }
type Case = Words & {
  tries?: number
  silent?: string[]
  text?: string
  lateMs?: number
  listed?: string[]
  earlyMs?: number
}

test.each<[string, Case, string]>([
  ['a pod that fails', { pods: ['shop/fails'] }, 'failing prod shop/fails'],
  ['of two pods the one that fails', { pods: ['shop/runs', 'shop/fails'] }, 'failing prod shop/fails'],
  ['a pod that runs', { pods: ['shop/runs'] }, 'not-failing'],
  ['a pod that has its image, and nothing to start with', { pods: ['shop/lacks-config'] }, 'not-failing'],
  ['a pod whose pull is under way', { pods: ['shop/starts'] }, 'later'],
  ['a pod whose pull is under way for long', { pods: ['shop/starts'], tries: 6 }, 'not-failing'],
  ['a pod that is not there yet', { pods: ['shop/new'] }, 'later'],
  ['a pod that is not there', { pods: ['shop/new'], tries: 3 }, 'not-found'],
  ['a pod that ran when the alert had just come', { pods: ['shop/runs'], earlyMs: 4_999 }, 'later'],
  ['a pod that ran somewhat later', { pods: ['shop/runs'], earlyMs: 5_000 }, 'not-failing'],
  ['a pod that ran at each of several looks', { pods: ['shop/runs'], earlyMs: 0, tries: 3 }, 'not-failing'],
  ['whatever fails where nothing did yet', { pullError: true, namespaces: ['till'], earlyMs: 0 }, 'later'],
  ['whatever fails where nothing does', { pullError: true, namespaces: ['till'] }, 'not-found'],
  ['an application that had not failed yet', { ...application, earlyMs: 0 }, 'later'],
  ['a namespace alone, just now', { namespaces: ['shop'], earlyMs: 0 }, 'not-found'],
  ['a namespace alone', { namespaces: ['shop'] }, 'not-found'],
  ['a pod of a namespace that was not listed', { pods: ['till/new'], tries: 3, listed: ['shop'] }, 'later'],
  [
    'a pod that is not in a listed namespace',
    { pods: ['shop/new'], tries: 3, listed: ['shop'] },
    'not-found',
  ],
  ['a pod of a silent cluster', { pods: ['shop/new'], silent: ['test'] }, 'later'],
  [
    'a pod of a cluster that stays silent',
    { pods: ['shop/new'], silent: ['test'], tries: 15 },
    'cluster-silent',
  ],
  ['a pod that is seen, whoever is silent', { pods: ['shop/runs'], silent: ['test'] }, 'not-failing'],
  [
    'a pod of the silent cluster that it names',
    { pods: ['shop/runs'], cluster: 'test', silent: ['test'] },
    'later',
  ],
  ['what the reader leaves alone', { pods: ['shop/fails'], ignore: true, why: 'resolved' }, 'resolved'],
  ['an error in words alone', { text: error }, 'failing  '],
  [
    'an error in words of a silent cluster',
    { pods: ['shop/new'], silent: ['test'], text: error },
    'failing  ',
  ],
  [
    'an error of a pod that has its image by now',
    { pods: ['shop/runs'], text: error },
    'failing prod shop/runs',
  ],
  ['an old error of a pod that runs', { pods: ['shop/runs'], text: error, lateMs: 3_600_000 }, 'not-failing'],
  ['an old error that nobody can look up', { text: error, lateMs: 3_600_000 }, 'failing  '],
  [
    'an error of no cause beside a pod that runs',
    { pods: ['shop/runs'], text: 'I am an error' },
    'not-failing',
  ],
  [
    'an error of another image than any that fails',
    { pullError: true, text: 'missing manifest reg.example.net/shop/none:1' },
    'failing  ',
  ],
])('%s', (_, { tries = 1, silent = [], text, lateMs = 0, listed, earlyMs = 60_000, ...words }, expected) => {
  const explained = text === undefined ? undefined : explainText(text)
  const isClaimed = explained?.findings.length
  const alert = { channel: 'C1', ts: tsAt(start), message: '', receivedAt: start + lateMs, tries }
  const reading = { alert, subject: subjectOf(words), ...(explained && isClaimed && { text: explained }) }

  const seen = { cluster: 'prod', complete: !listed, ...(listed && { namespaces: listed }), pods }
  const verdict = judgeAlert(reading, { seen: [seen], silent }, { lookedAt: alert.receivedAt + earlyMs })

  expect(shown(verdict)).toBe(expected)
})

function shown(verdict: ReturnType<typeof judgeAlert>): string {
  if (verdict.kind === 'later') return 'later'
  if (verdict.kind === 'silent') return verdict.why
  return verdict.sightings
    .map(({ cluster, pods: named }) => {
      return `failing ${cluster} ${named.map(({ namespace, name }) => `${namespace}/${name}`).join()}`
    })
    .join('; ')
}
