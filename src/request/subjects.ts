import type { Problem } from '../problems.ts'
import { toCausesRequest } from './causes-target.ts'
import type { FlagName, Flags } from './flags.ts'
import { toNamespaceRequest } from './namespace-target.ts'
import { toNodeRequest } from './node-target.ts'
import { toPodRequest } from './pod-target.ts'
import type { Inquiry } from './request.ts'
import { toPathRequest, toWorkloadRequest } from './workload-target.ts'

/** What a command looks at: its flags, and how the words after it become a request. */
export type Subject = {
  flags: readonly FlagName[]
  toRequest: (words: readonly string[], flags: Flags) => Inquiry | Problem
}

const everywhere = ['cluster', 'lang', 'since'] as const
export const podFlags: readonly FlagName[] = ['namespace', 'container', ...everywhere]

export const subjects = {
  pod: { flags: podFlags, toRequest: toPodRequest },
  path: { flags: podFlags, toRequest: toPathRequest },
  workload: { flags: ['namespace', ...everywhere], toRequest: toWorkloadRequest },
  namespace: { flags: everywhere, toRequest: toNamespaceRequest },
  node: { flags: everywhere, toRequest: toNodeRequest },
  causes: { flags: ['lang'], toRequest: toCausesRequest },
} as const satisfies Record<string, Subject>
