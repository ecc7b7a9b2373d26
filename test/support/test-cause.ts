import { describe, expect, test } from '@jest/globals'
import type { CauseId } from '../../src/causes/cause.ts'
import { causes } from '../../src/causes/index.ts'
import { suspect } from '../../src/diagnosis/suspect.ts'
import { observeText } from '../../src/evidence/observe.ts'

export type CauseTable = {
  /** Texts that this cause alone must claim. */
  shows: readonly string[]
  /** Near misses, each with the cause that must claim it, or null for none. */
  leaves: readonly (readonly [text: string, claimedBy: CauseId | null])[]
}

/** The causes that claim a pasted text, by the way the product takes. */
export function claimsOf(text: string, order = Object.values(causes)): string[] {
  const { symptoms } = observeText(text, { slowPullMs: 60_000 })
  return [...new Set(suspect(order, symptoms).map(({ cause }) => cause.id))]
}

/** Tests a cause by what it claims and what it leaves to others. */
export function testCause(id: CauseId, { shows, leaves }: CauseTable): void {
  describe(id, () => {
    test.each(shows.map((text) => [text]))('claims %s', (text) => {
      expect(claimsOf(text)).toEqual([id])
    })
    test.each(leaves.map(([text, claimedBy]) => [claimedBy ?? 'nobody', text]))(
      'leaves to %s: %s',
      (claimedBy, text) => {
        expect(claimsOf(text)).toEqual(claimedBy === 'nobody' ? [] : [claimedBy])
      },
    )
  })
}
