import { describe, expect, test } from '@jest/globals'
import type { EventFacts, Evidence, PodFacts } from '../src/evidence/evidence.ts'
import { languages } from '../src/i18n/languages.ts'
import { tellEvidence } from '../src/tell-evidence.ts'
import { diagnosisOf } from './support/pseudo-replies.ts'

const known = <T>(value: T) => ({ known: true as const, value })
const event = (message: string, lastAt: string): EventFacts => ({
  reason: 'Failed',
  message,
  type: 'Warning',
  count: 3,
  lastAt,
})
const evidence: Evidence = {
  podEvents: known([event('second\nline', '2026-11-22T03:00:07Z'), event('first', '2026-11-22T02:59:01Z')]),
  gcfsd: known([{ at: '2026-11-22T03:00:00Z', severity: 'ERROR', text: 'no stream for you' }]),
  node: known({ name: 'node-1', streaming: true, gke: true, autopilot: false, machineType: 'e2-small' }),
  nodeEvents: known([]),
  neighbours: known([{ namespace: 'secret-team', name: 'their-pod', images: [] }]),
  repositoryPolicy: known({ readers: ['user:somebody@example.com'] }),
  nodePool: { known: false, because: 'not-permitted', permission: 'container.clusters.get' },
}
const unseen = [
  { source: 'nodePool', because: 'not-permitted', permission: 'container.clusters.get' },
] as const
const told = (some: Evidence) => ({
  kind: 'diagnosis',
  diagnosis: diagnosisOf({ evidence: some, unseen: [...unseen] }),
  playbook: { steps: [] },
})
const reader = { lang: 'en', timeZone: 'Asia/Tokyo' }
const store = { incident: async () => undefined }
const wordsOf = async (kept: unknown, lang = 'en') =>
  JSON.stringify((await tellEvidence(kept, { ...reader, lang }, store))?.nodes)

describe('the evidence of an answer', () => {
  test('is what was read, oldest first, with times in the zone of the reader', async () => {
    const reply = await tellEvidence(told(evidence), reader, store)
    const quotes = reply?.nodes.flatMap((node) => (node.kind === 'quote' ? [node.text] : [])) ?? []

    expect(quotes[0]?.split('\n')).toEqual([
      expect.stringMatching(/11:59:01.*  Warning  Failed  x3  first$/),
      expect.stringMatching(/12:00:07.*  Warning  Failed  x3  second line$/),
    ])
    expect(quotes[1]).toMatch(/ERROR  no stream for you$/)
    expect(quotes[2]).toContain('machineType:  e2-small')
  })

  test('says what was empty and what could not be seen', async () => {
    const words = await wordsOf(told(evidence))

    expect(words).toContain('Events of the node: read, but empty')
    expect(words).toContain('container.clusters.get')
  })

  test('leaves out other pods and the people of a policy', async () => {
    expect(await wordsOf(told(evidence))).not.toMatch(/secret-team|somebody@/)
  })

  test('hides credentials in what was read', async () => {
    const secret = 'ghp_abcdefghijklmnopqrstuvwxyz012345'
    const line = { at: '2026-11-22T03:00:00Z', text: `Authorization: Bearer ${secret}` }

    expect(await wordsOf(told({ gcfsd: known([line]) }))).not.toContain(secret)
  })

  test('of a flood is cut, and the rest counted', async () => {
    const flood = Array.from({ length: 3000 }, (_, index) => ({ text: `line ${index} ${'x'.repeat(900)}` }))
    const reply = await tellEvidence(told({ gcfsd: known(flood) }), reader, store)
    const quotes = reply?.nodes.flatMap((node) => (node.kind === 'quote' ? [node.text.length] : [])) ?? []
    const notes = reply?.nodes.filter(({ kind }) => kind === 'note')

    expect(JSON.stringify(notes)).toContain('2960 more lines are not shown')
    expect(Math.max(...quotes)).toBeLessThan(3000)
  })

  test.each(languages.map((lang) => [lang]))('is told in %s', async (lang) => {
    expect(await wordsOf(told(evidence), lang)).toContain('no stream for you')
  })

  test.each([
    ['the catalogue', { kind: 'causes' }],
    ['a forgotten incident', { kind: 'incident', id: '1' }],
    ['what an older version kept', { kind: 'reply' }],
  ])('of %s is not kept', async (_, kept) => {
    expect(await tellEvidence(kept, reader, store)).toBeUndefined()
  })

  test('of a look that saw nothing says so', async () => {
    const nothing = { kind: 'diagnosis', diagnosis: diagnosisOf({ evidence: {} }), playbook: { steps: [] } }
    expect(await wordsOf(nothing)).toContain('Nothing is kept')
  })
})

test('leaves out what a node’s log says of the images of others', async () => {
  const own = 'eu.gcr.io/kiosk/web:1'
  const pod: PodFacts = {
    namespace: 'shop',
    name: 'web-1',
    uid: 'u1',
    serviceAccount: 'default',
    pullSecrets: [],
    containers: [{ name: 'web', type: 'regular', image: own, restartCount: 0, state: { kind: 'none' } }],
  }
  const line = (image: string) => ({
    text: `msg="Failed to mount image" image="${image}" module=gcfs_backend`,
  })
  const backed = (image: string) =>
    event(`Image ${image} is backed by image streaming.`, '2026-11-22T03:00:07Z')
  const words = await wordsOf(
    told({
      pod: known(pod),
      gcfsd: known([
        line(own),
        line('eu.gcr.io/kiosk/secret-payroll:1'),
        { text: 'msg="no client" module=gcfsd' },
      ]),
      nodeEvents: known([backed(own), backed('eu.gcr.io/kiosk/secret-ledger:2')]),
    }),
  )

  expect(words).not.toContain('secret')
  for (const kept of ['no client', 'is backed by', 'kiosk/web:1']) expect(words).toContain(kept)
})
