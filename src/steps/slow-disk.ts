import { type Evidence, valueOf } from '../evidence/evidence.ts'

/** Balanced disks below this write more slowly than images arrive; throughput grows with size. */
const smallGb = 50

/** Whether the pool's boot disk makes pulls slow; undefined while nobody could look. */
export function hasSlowDisk({ nodePool }: Pick<Evidence, 'nodePool'>): boolean | undefined {
  const { diskType, diskSizeGb } = valueOf(nodePool) ?? {}
  if (diskType === undefined) return undefined
  if (diskType === 'pd-standard') return true
  return diskType === 'pd-balanced' && diskSizeGb !== undefined && diskSizeGb < smallGb
}
