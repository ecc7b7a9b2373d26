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
type Case = Words & { tries?: number; silent?: string[]; text?: string; lateMs?: number; listed?: string[] }

test.each<[string, Case, string]>([
  ['a pod that fails', { pods: ['shop/fails'] }, 'failing prod shop/fails'],
  ['of two pods the one that fails', { pods: ['shop/runs', 'shop/fails'] }, 'failing prod shop/fails'],
  ['a pod that runs', { pods: ['shop/runs'] }, 'not-failing'],
  ['a pod that has its image, and nothing to start with', { pods: ['shop/lacks-config'] }, 'not-failing'],
  ['a pod whose pull is under way', { pods: ['shop/starts'] }, 'later'],
  ['a pod whose pull is under way for long', { pods: ['shop/starts'], tries: 5 }, 'not-failing'],
  ['a pod that is not there yet', { pods: ['shop/new'] }, 'later'],
  ['a pod that is not there', { pods: ['shop/new'], tries: 2 }, 'not-found'],
  ['a namespace alone', { namespaces: ['shop'] }, 'not-found'],
  ['a pod of a namespace that was not listed', { pods: ['till/new'], tries: 2, listed: ['shop'] }, 'later'],
  [
    'a pod that is not in a listed namespace',
    { pods: ['shop/new'], tries: 2, listed: ['shop'] },
    'not-found',
  ],
  ['a pod of a silent cluster', { pods: ['shop/new'], silent: ['test'] }, 'later'],
  [
    'a pod of a cluster that stays silent',
    { pods: ['shop/new'], silent: ['test'], tries: 14 },
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
])('%s', (_, { tries = 1, silent = [], text, lateMs = 0, listed, ...words }, expected) => {
  const explained = text === undefined ? undefined : explainText(text)
  const isClaimed = explained?.findings.length
  const alert = { channel: 'C1', ts: tsAt(start), message: '', receivedAt: start + lateMs, tries }
  const reading = { alert, subject: subjectOf(words), ...(explained && isClaimed && { text: explained }) }

  const seen = { cluster: 'prod', complete: !listed, ...(listed && { namespaces: listed }), pods }
  const verdict = judgeAlert(reading, { seen: [seen], silent })

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
