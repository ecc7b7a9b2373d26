import type { Unknown } from '../evidence.ts'
import { isGoogleName, isProject } from '../names.ts'
import type { GoogleSource } from '../sources.ts'
import { createAskGoogle } from './ask-google.ts'
import { isGoogleRegistry, lookAtImageManifest } from './image-manifest.ts'
import { lookAtNodeAccount } from './node-account.ts'
import { askNodePool, readNodePool } from './node-pool.ts'
import { askRepositoryPolicy, readRepositoryPolicy } from './repository-policy.ts'

const invalidName: Unknown = { known: false, because: 'not-configured', detail: 'a name is not valid' }

export type GoogleOptions = {
  /** `http://host:port` of a server that speaks these REST APIs; unset: Google, with default credentials. */
  endpoint?: string
}

/** Facts that sharpen a diagnosis and that it can do without. */
export function createGoogleSource({ endpoint }: GoogleOptions = {}): GoogleSource {
  const ask = createAskGoogle(endpoint)
  return {
    nodePool: async (place, signal) =>
      refuse(place.project, [place.location, place.cluster, place.nodePool]) ??
      ask(askNodePool(place), readNodePool, signal),
    nodeAccount: async (project, account, signal) =>
      refuse(project) ?? refuseAccount(account) ?? lookAtNodeAccount(ask, project, account, signal),
    repositoryPolicy: async (place, signal) =>
      refuse(place.project, [place.location]) ??
      refuseRepository(place.repository) ??
      ask(askRepositoryPolicy(place), (body) => readRepositoryPolicy(body, place), signal),
    imageManifest: async (place, signal) =>
      isGoogleRegistry(place.host)
        ? lookAtImageManifest(ask, place, signal)
        : { known: false, because: 'not-configured', detail: 'not a registry of Google' },
  }
}

function refuse(project: string, names: readonly string[] = []): Unknown | undefined {
  return isProject(project) && names.every(isGoogleName) ? undefined : invalidName
}

/** Encoding alone leaves `..` as it is, which a URL reads as the folder above. */
function refuseAccount(account: string): Unknown | undefined {
  return /^(?:default|[\w.-]{1,128}@[\w.-]{1,128})$/.test(account) ? undefined : invalidName
}

/** Those that serve gcr.io have its name, with a dot. */
function refuseRepository(repository: string): Unknown | undefined {
  return /^[a-z0-9][a-z0-9.-]{0,62}$/.test(repository) ? undefined : invalidName
}
