import type { ShownPod } from '../api/types.ts'

export function isWell({ state }: Pick<ShownPod, 'state'>): boolean {
  return state === 'Running' || state === 'Succeeded'
}
