import { bigImageSlowDisk } from './big-image-slow-disk.ts'
import { crashLoop } from './crash-loop.ts'
import { dockerHubWithoutNat } from './docker-hub-without-nat.ts'
import { eventsGone } from './events-gone.ts'
import { eventsOnlyInLogging } from './events-only-in-logging.ts'
import { googleApisBlocked } from './google-apis-blocked.ts'
import { healthyStreamed } from './healthy-streamed.ts'
import { imageOnDisk } from './image-on-disk.ts'
import { initContainerFailing } from './init-container-failing.ts'
import { misspeltTag } from './misspelt-tag.ts'
import { nodeAccountDisabled } from './node-account-disabled.ts'
import { podNotReadable } from './pod-not-readable.ts'
import { poolWithoutScope } from './pool-without-scope.ts'
import { privateDockerHubImage } from './private-docker-hub-image.ts'
import { pullUnderWay } from './pull-under-way.ts'
import { repositoryNotGranted } from './repository-not-granted.ts'
import { resolverMisbehaving } from './resolver-misbehaving.ts'
import { secondImageOnPool } from './second-image-on-pool.ts'
import { stalledDownload } from './stalled-download.ts'
import { streamedButSlow } from './streamed-but-slow.ts'
import { streamingForeignRegistry } from './streaming-foreign-registry.ts'
import { streamingImportPending } from './streaming-import-pending.ts'
import { streamingQuotaUsedUp } from './streaming-quota-used-up.ts'
import { streamingTurnedOff } from './streaming-turned-off.ts'
import { streamingWithoutScope } from './streaming-without-scope.ts'
import { unheardOfError } from './unheard-of-error.ts'

/**
 * Every situation of the sandbox. Each is named for what happened, not for the diagnosis, since the
 * sandbox doesn't know the answers.
 */
export const scenarios = [
  repositoryNotGranted,
  nodeAccountDisabled,
  poolWithoutScope,
  secondImageOnPool,
  privateDockerHubImage,
  googleApisBlocked,
  dockerHubWithoutNat,
  resolverMisbehaving,
  misspeltTag,
  stalledDownload,
  bigImageSlowDisk,
  streamingWithoutScope,
  streamingImportPending,
  streamingForeignRegistry,
  streamingQuotaUsedUp,
  streamingTurnedOff,
  streamedButSlow,
  healthyStreamed,
  imageOnDisk,
  pullUnderWay,
  eventsOnlyInLogging,
  eventsGone,
  unheardOfError,
  crashLoop,
  podNotReadable,
  initContainerFailing,
] as const

export type ScenarioId = (typeof scenarios)[number]['id']
