import type { Sight } from './watch-deps.ts'

/** Whether everybody in a channel may read of a namespace. */
export type MayTell = (channel: string, cluster: string, namespace: string) => boolean

/** What was seen, as far as a channel may be told of it; made once for each channel. */
export function limitSight(sight: Sight, mayTell: MayTell | undefined): (channel: string) => Sight {
  if (!mayTell) return () => sight
  const made = new Map<string, Sight>()
  return (channel) => {
    const known = made.get(channel) ?? sightIn(channel, sight, mayTell)
    made.set(channel, known)
    return known
  }
}

function sightIn(channel: string, { seen, silent }: Sight, mayTell: MayTell): Sight {
  return {
    silent,
    seen: seen.map((one) => ({
      ...one,
      pods: one.pods.filter(({ namespace }) => mayTell(channel, one.cluster, namespace)),
    })),
  }
}
