const gibibyte = 2 ** 30

/** GKE reserves a share of each part of a machine's memory; GKE's page on image streaming has the table. */
const parts = [
  { upTo: 4, share: 0.01 },
  { upTo: 8, share: 0.008 },
  { upTo: 16, share: 0.004 },
  { upTo: 128, share: 0.0024 },
  { upTo: Number.POSITIVE_INFINITY, share: 0.0008 },
] as const

/** Memory, in bytes, that image streaming takes from a machine's workloads; about, since rounding is not told. */
export function streamingReservation(memoryBytes: number): number {
  if (memoryBytes < gibibyte) return 0
  const memory = memoryBytes / gibibyte
  const reserved = parts.reduce((sum, { upTo, share }, index) => {
    const from = parts[index - 1]?.upTo ?? 0
    return sum + Math.max(0, Math.min(memory, upTo) - from) * share
  }, 0)
  return Math.round(reserved * gibibyte)
}
