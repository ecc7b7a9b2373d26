import { workloadKindOf } from '../../../request/workload-kinds.ts'
import type { AlertWorkloadKind } from './alert-reading.ts'

/** The kind of workload that a word names, as tools and kubectl write it. */
export function alertWorkloadKindOf(word: string): AlertWorkloadKind | undefined {
  const plain = word.toLowerCase().replace(/^[\w.]+\/v\d\w*[/,]\s?(?:kind=)?/, '')
  return /^rollouts?(?:\.argoproj\.io)?$/.test(plain) ? 'rollout' : workloadKindOf(plain)
}

export function isPodWord(word: string): boolean {
  return /^(?:v1[/,]\s?(?:kind=)?)?(?:pods?|po)$/i.test(word)
}
