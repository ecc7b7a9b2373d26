import type { AuthClient } from 'google-auth-library'
import { redact, redactTexts } from '../../redact.ts'
import type { Because, Fact, Unknown } from '../evidence.ts'
import { untilAborted } from '../until-aborted.ts'
import { describeRefusal } from './describe-refusal.ts'

/** One GET of a Google API. */
export type Question = {
  /** `https://container.googleapis.com`; replaced where another endpoint is configured. */
  origin: string
  /** Path and query; every name in it is encoded. */
  path: string
  /** What the caller must be allowed, as IAM names it. */
  permission: string
  scope: keyof typeof scopes
  accept?: string
}
export type Read<T> = (body: unknown) => T
/** Asks, and reads the answer; whatever goes wrong becomes the reason for not knowing. */
export type AskGoogle = <T>(question: Question, read: Read<T>, signal: AbortSignal) => Promise<Fact<T>>

/** GKE and IAM list no read-only scope in their reference; what may be read is up to the account's roles anyway. */
const scopes = {
  'cloud-platform': 'https://www.googleapis.com/auth/cloud-platform',
  'read-only': 'https://www.googleapis.com/auth/cloud-platform.read-only',
} as const

/** Optional facts must not use up the whole answer's deadline. */
const callTimeoutMs = 4_000

export function createAskGoogle(endpoint: string | undefined): AskGoogle {
  const clients = new Map<string, Promise<AuthClient>>()
  const clientFor = async (scope: Question['scope']) => {
    const client = clients.get(scope) ?? authenticate(scopes[scope], endpoint)
    clients.set(scope, client)
    try {
      return await client
    } catch (error) {
      clients.delete(scope)
      throw error
    }
  }
  return async (question, read, signal) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(callTimeoutMs)])
    try {
      return await untilAborted(limit, async () =>
        answerTo(await clientFor(question.scope), endpoint, question, read, limit),
      )
    } catch (error) {
      return toUnknown(error)
    }
  }
}

async function answerTo<T>(
  client: AuthClient,
  endpoint: string | undefined,
  { origin, path, permission, accept = 'application/json' }: Question,
  read: Read<T>,
  signal: AbortSignal,
): Promise<Fact<T>> {
  const { status, data } = await client.request<unknown>({
    url: `${(endpoint ?? origin).replace(/(?<!\/)\/+$/, '')}${path}`,
    headers: { accept },
    responseType: 'text',
    validateStatus: () => true,
    retry: false,
    signal,
  })
  const body = parse(data)
  if (status !== 200) return describeRefusal(status, body, permission)
  return { known: true, value: redactTexts(read(body)) }
}

/** The SDK is loaded with the first question, since most answers ask none. */
async function authenticate(scope: string, endpoint: string | undefined): Promise<AuthClient> {
  const { GoogleAuth, PassThroughClient } = await import('google-auth-library')
  return endpoint ? new PassThroughClient() : new GoogleAuth({ scopes: [scope] }).getClient()
}

/** An answer that is no JSON comes from something before the API, and its shape is refused by `read`. */
function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

function toUnknown(error: unknown): Unknown {
  const detail = error instanceof Error ? error.message : String(error)
  return { known: false, because: becauseOf(detail), detail: redact(detail).slice(0, 500) }
}

/** google-auth-library: no Application Default Credentials, or a file that is named and not there. */
function becauseOf(detail: string): Because {
  const missing = /Could not load the default credentials|GOOGLE_APPLICATION_CREDENTIALS/
  return missing.test(detail) ? 'not-configured' : 'not-answering'
}
