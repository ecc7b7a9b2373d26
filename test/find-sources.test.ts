import { describe, expect, test } from '@jest/globals'
import type { Sees } from '../src/answer.ts'
import type { Sources } from '../src/evidence/sources.ts'
import { findSources } from '../src/find-sources.ts'
import { listingSources, refused } from './support/listing-sources.ts'

const context = 'gke_kiosk_europe-west1_prod'
const sees: Sees = ({ cluster }) => cluster !== 'prod'

/** Two clusters, of which one is reached by its context too. */
function ask(asked: string | undefined, limited?: Sees) {
  const { sources } = listingSources({ '': { all: refused }, dev: { all: refused }, prod: { all: refused } })
  const both: Sources = { ...sources, cluster: (name) => sources.cluster(name === context ? 'prod' : name) }
  const options = { sources: both, deadlineMs: 1000, slowPullMs: 1000, now: () => new Date() }
  return findSources(asked, { ...options, ...(limited && { sees: limited }) })
}

describe('a cluster', () => {
  test('is found by its name, by its context, and without either', () => {
    for (const asked of ['prod', context, undefined]) expect(ask(asked).sources.kubernetes).toBeDefined()
  })

  test.each([context, 'staging'])('where rules hide one, `%s` is none that they know of', (asked) => {
    expect(() => ask(asked, sees)).toThrow(
      expect.objectContaining({
        code: 'cluster-unknown',
        values: { cluster: asked, clusters: { list: ['dev'] } },
      }),
    )
  })
})
