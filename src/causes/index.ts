import { pullAccessDenied } from './auth/pull-access-denied.ts'
import { registryForbidden } from './auth/registry-forbidden.ts'
import { registryUnauthorized } from './auth/registry-unauthorized.ts'
import type { AnyCause, CauseId } from './cause.ts'
import { imageNotFound } from './image/image-not-found.ts'
import { dnsFailure } from './network/dns-failure.ts'
import { googleApiTimeout } from './network/google-api-timeout.ts'
import { registryTimeout } from './network/registry-timeout.ts'
import { streamingImageIneligible } from './streaming/streaming-image-ineligible.ts'
import { streamingNotImported } from './streaming/streaming-not-imported.ts'
import { streamingQuotaExceeded } from './streaming/streaming-quota-exceeded.ts'
import { streamingScopeMissing } from './streaming/streaming-scope-missing.ts'
import { pullTimeout } from './time/pull-timeout.ts'
import { slowPull } from './time/slow-pull.ts'

/** Every cause in its family, which is the folder it stands in. */
export const families = {
  auth: {
    'registry-forbidden': registryForbidden,
    'registry-unauthorized': registryUnauthorized,
    'pull-access-denied': pullAccessDenied,
  },
  network: {
    'google-api-timeout': googleApiTimeout,
    'registry-timeout': registryTimeout,
    'dns-failure': dnsFailure,
  },
  image: {
    'image-not-found': imageNotFound,
  },
  node: {},
  time: {
    'pull-timeout': pullTimeout,
    'slow-pull': slowPull,
  },
  streaming: {
    'streaming-scope-missing': streamingScopeMissing,
    'streaming-not-imported': streamingNotImported,
    'streaming-image-ineligible': streamingImageIneligible,
    'streaming-quota-exceeded': streamingQuotaExceeded,
  },
}

export type Family = keyof typeof families

/** Every cause under its id: the compiler refuses a missing one and one filed under another's id. */
export const causes: { [Id in CauseId]: AnyCause & { id: Id } } = {
  ...families.auth,
  ...families.network,
  ...families.image,
  ...families.node,
  ...families.time,
  ...families.streaming,
}
