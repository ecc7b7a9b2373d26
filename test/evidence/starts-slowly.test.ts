import { expect, test } from '@jest/globals'
import type { ContainerFacts } from '../../src/evidence/evidence.ts'
import { startsSlowly } from '../../src/evidence/starts-slowly.ts'

const image = 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1'

function container(facts: Partial<ContainerFacts> = {}): ContainerFacts {
  return {
    name: 'cider',
    type: 'regular',
    image,
    state: { kind: 'running', startedAt: '2026-11-20T08:00:00Z' },
    restartCount: 0,
    ...facts,
  }
}

test.each([
  ['ready two minutes after the start', container(), '2026-11-20T08:02:00Z', true],
  ['ready at once', container(), '2026-11-20T08:00:04Z', false],
  ['not ready yet', container(), undefined, false],
  ['restarted since', container({ restartCount: 1 }), '2026-11-20T08:02:00Z', false],
  ['of another image', container({ image: 'quay.io/fruit/perry:1' }), '2026-11-20T08:02:00Z', false],
  ['not running', container({ state: { kind: 'none' } }), '2026-11-20T08:02:00Z', false],
  ['running since nobody knows', container({ state: { kind: 'running' } }), '2026-11-20T08:02:00Z', false],
])('a container %s', (_, one, readyAt, slow) => {
  expect(startsSlowly(image, { containers: [one], ...(readyAt && { readyAt }) }, 60_000)).toBe(slow)
})
