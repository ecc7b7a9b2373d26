import { z } from 'zod'
import { type Troubles, withFaults } from '../faults/with-faults.ts'
import { place } from '../place.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { parseJson } from '../web/parse-json.ts'
import { type Answer, type Call, type Service, serve } from '../web/serve.ts'
import { buildEntries } from './build-entries.ts'
import { invalidArgument, notImplemented, permissionDenied } from './google-error.ts'
import { type LogEntry, severities } from './log-entry.ts'
import { type Matches, parseFilter } from './parse-filter.ts'
import { FilterError } from './tokens.ts'

const permission = 'logging.logEntries.list'
const longestFilter = 20_000

const ListRequest = z.object({
  resourceNames: z.array(z.string().regex(/^projects\/[^/]+/)).min(1),
  filter: z.string().max(longestFilter).default(''),
  orderBy: z.enum(['', 'timestamp asc', 'timestamp desc']).default(''),
  pageSize: z.number().int().min(0).max(1000).default(0),
  pageToken: z.string().default(''),
})
type ListRequest = z.infer<typeof ListRequest>

export type LogsOptions = {
  scenarios: () => readonly Scenario[]
  forbid: readonly string[]
  now: () => Date
  troubles: Troubles
}

/** Cloud Logging's REST API, as far as reading goes: `POST /v2/entries:list`. */
export function serveLogs(options: LogsOptions): Promise<Service> {
  return serve(withFaults((call) => answer(call, options), 'logging', nameOf, options.troubles))
}

/** `entries.list`, as Google's client libraries name it. */
function nameOf({ url }: Call): string {
  return decodeURIComponent(url.pathname)
    .replace(/^\/v2\//, '')
    .replace(':', '.')
}

function answer(call: Call, options: LogsOptions): Answer {
  const { pathname, searchParams } = call.url
  if (call.method !== 'POST' || decodeURIComponent(pathname) !== '/v2/entries:list')
    return notImplemented(pathname)
  const request = ListRequest.safeParse(parseJson(call.body))
  if (!request.success) return invalidArgument(z.prettifyError(request.error))
  try {
    const enumsAsNumbers = searchParams.get('$alt')?.includes('enum-encoding=int') ?? false
    return list(request.data, parseFilter(request.data.filter), enumsAsNumbers, options)
  } catch (error) {
    if (error instanceof FilterError) return invalidArgument(error.message)
    throw error
  }
}

function list(request: ListRequest, matches: Matches, enumsAsNumbers: boolean, options: LogsOptions): Answer {
  const { scenarios, forbid, now } = options
  const foreign = request.resourceNames.some((name) => name.split('/')[1] !== place.project)
  if (foreign || forbid.includes(permission)) return permissionDenied(permission)
  const time = now()
  const found = scenarios().map((scenario) => ({
    scenario,
    entries: buildEntries(scenario, time).filter(matches),
  }))
  if (found.some(({ scenario, entries }) => entries.length > 0 && scenario.forbid.includes(permission))) {
    return permissionDenied(permission)
  }
  const entries = inOrder(
    found.flatMap((one) => one.entries),
    request.orderBy,
  )
  return {
    status: 200,
    body: pageOf(
      entries.map((entry) => encode(entry, enumsAsNumbers)),
      request,
    ),
  }
}

function inOrder(entries: LogEntry[], orderBy: string): LogEntry[] {
  const ascending = entries.toSorted((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp))
  return orderBy === 'timestamp desc' ? ascending.reverse() : ascending
}

function pageOf(entries: unknown[], { pageSize, pageToken }: ListRequest) {
  const start = Number(pageToken) || 0
  const end = start + (pageSize || 50)
  return {
    entries: entries.slice(start, end),
    ...(end < entries.length && { nextPageToken: String(end) }),
  }
}

function encode(entry: LogEntry, enumsAsNumbers: boolean) {
  return enumsAsNumbers ? { ...entry, severity: severities[entry.severity] } : entry
}
