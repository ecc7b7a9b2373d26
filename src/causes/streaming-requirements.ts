import type { StepId } from '../steps/step.ts'
import type { CauseId } from './cause.ts'

/** One thing that a node needs to stream, and what is done where it is missing. */
export type StreamingRequirement = {
  check: StepId
  remedy?: StepId
  /** The cause that shows in the streaming service's log where the requirement is not met. */
  missed?: CauseId
  /** A node that has streamed an image meets it. */
  provedByStreaming?: true
}

/** In the order in which they are best checked. */
export const streamingRequirements: readonly StreamingRequirement[] = [
  { check: 'check-streaming-requirements', remedy: 'create-streaming-node-pool' },
  { check: 'check-streaming-enabled', remedy: 'enable-image-streaming' },
  { check: 'check-streaming-version' },
  { check: 'check-private-google-access', provedByStreaming: true },
  {
    check: 'check-streaming-api',
    remedy: 'enable-streaming-api',
    missed: 'streaming-api-disabled',
    provedByStreaming: true,
  },
  {
    check: 'check-node-scopes',
    remedy: 'create-streaming-node-pool',
    missed: 'streaming-scope-missing',
    provedByStreaming: true,
  },
  {
    check: 'check-service-usage',
    remedy: 'grant-service-usage',
    missed: 'streaming-role-missing',
    provedByStreaming: true,
  },
]
