import { Problem } from '../../problems.ts'
import { redact } from '../../redact.ts'
import { BudgetUsedUp } from '../budget-used-up.ts'
import type { Fact, Unknown } from '../evidence.ts'

/** `get pods`, `list events`: a verb and a resource as RBAC names them. */
export type Permission =
  | `${'get' | 'list'} ${'pods' | 'nodes' | 'events' | 'serviceaccounts'}`
  | 'get /version'
  | `create ${'selfsubjectaccessreviews' | 'selfsubjectreviews'}`

/** Turns a call's outcome into a fact; whatever goes wrong becomes the reason for not knowing, but a wrong set-up. */
export async function toFact<T>(permission: Permission, look: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { known: true, value: await look() }
  } catch (error) {
    if (error instanceof Problem) throw error
    return toUnknown(error, permission)
  }
}

export function invalidName(name: string): Unknown {
  return { known: false, because: 'not-found', detail: `invalid name ${JSON.stringify(redact(name))}` }
}

function toUnknown(error: unknown, permission: Permission): Unknown {
  if (error instanceof BudgetUsedUp) {
    return { known: false, because: 'budget-used-up', detail: error.message, againInMs: error.againInMs }
  }
  const code = httpCode(error)
  if (code === undefined) return { known: false, because: becauseOf(error), detail: redact(detailOf(error)) }
  const message = statusMessage(error)
  const detail = redact(message ?? `HTTP ${code}`)
  if (code === 403) {
    return { known: false, because: 'not-permitted', permission: refused(message) ?? permission, detail }
  }
  return { known: false, because: becauseOfCode[code] ?? 'not-answering', detail }
}

/** 401 is not about rights: the token has expired, or belongs to another cluster. */
const becauseOfCode: { [code: number]: Unknown['because'] } = {
  401: 'not-authenticated',
  404: 'not-found',
  410: 'expired',
  429: 'budget-used-up',
}

/** The SDK's ApiException, known by its shape so that the SDK need not be loaded here. */
export function httpCode(error: unknown): number | undefined {
  if (!isObject(error) || !('body' in error)) return undefined
  return typeof error.code === 'number' ? error.code : undefined
}

/** The body is a string with a Status object in it, or whatever a proxy before the API server says. */
function statusMessage(error: unknown): string | undefined {
  if (!isObject(error) || typeof error.body !== 'string') return undefined
  try {
    const status: unknown = JSON.parse(error.body)
    if (isObject(status) && typeof status.message === 'string') return status.message
  } catch {
    return error.body.trim().slice(0, 300) || undefined
  }
  return undefined
}

/** `… cannot list resource "events" in API group …` */
function refused(message = ''): string | undefined {
  const [, verb, resource] = /cannot (\w+) resource "([\w/]+)"/.exec(message) ?? []
  return verb && resource && `${verb} ${resource}`
}

/** Network trouble and time-outs say that nobody answers; the rest happened before a call: set-up. */
function becauseOf(error: unknown): Unknown['because'] {
  const { name, code } = described(error)
  const isNetwork = /^(?:AbortError|TimeoutError|TypeError)$/.test(name) || /^(?:E[A-Z]+|UND_\w+)$/.test(code)
  return isNetwork && code !== 'ENOENT' ? 'not-answering' : 'not-configured'
}

/** fetch says only `fetch failed`; the reason is in its cause, an AggregateError's in its code. */
function detailOf(error: unknown): string {
  const { message, cause } = described(error)
  const reason = described(cause)
  return [message, reason.message || reason.code].filter(Boolean).join(': ')
}

/** By shape, since errors of other realms are no instances of this one's Error. */
function described(error: unknown) {
  if (!isObject(error)) return { name: '', message: String(error ?? ''), code: '', cause: undefined }
  const { name, message, code, cause } = error
  return { name: String(name ?? ''), message: String(message ?? ''), code: String(code ?? ''), cause }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
