import type { Logging, LoggingOptions } from '@google-cloud/logging'
import type { AuthClient } from 'google-auth-library'
import { loadSdk, type Sdk } from './load-sdk.ts'

/** A client of the log store. */
export type Connect = () => Promise<Logging>

/** REST in both cases, so that tests and production share one path; `fallback` is missing in the SDK's type. */
type RestOptions = LoggingOptions & { fallback: true; protocol?: string }

const scopes = ['https://www.googleapis.com/auth/logging.read']

export function createConnect(endpoint: string | undefined): Connect {
  let loading: Promise<Logging> | undefined
  return async () => {
    loading ??= load(endpoint)
    try {
      return await loading
    } catch (error) {
      loading = undefined
      throw error
    }
  }
}

async function load(endpoint: string | undefined): Promise<Logging> {
  const sdk = await loadSdk()
  return build(sdk, await authenticate(sdk.auth, endpoint), endpoint)
}

/** The SDK's HTTP client loads what it works with at its first request; this one asks nobody. */
export async function loadHttp(): Promise<void> {
  const { auth } = await loadSdk()
  await new auth.gaxios.Gaxios().request({ url: 'data:,' })
}

function build({ client }: Sdk, authClient: AuthClient, endpoint: string | undefined): Logging {
  const place = endpoint ? at(new URL(endpoint)) : {}
  // Without a project the client asks the metadata server for one; every call names its own anyway.
  const options: RestOptions = { projectId: 'named-by-each-call', fallback: true, authClient, ...place }
  return new client.Logging(options)
}

function at({ protocol, hostname, port }: URL) {
  const scheme = protocol.replace(':', '')
  return { protocol: scheme, apiEndpoint: hostname, port: port || (scheme === 'http' ? '80' : '443') }
}

/** Found before the client is built: left to itself, it throws missing credentials where nobody can catch them. */
async function authenticate({ GoogleAuth, PassThroughClient }: Sdk['auth'], endpoint: string | undefined) {
  return endpoint ? new PassThroughClient() : new GoogleAuth({ scopes }).getClient()
}
