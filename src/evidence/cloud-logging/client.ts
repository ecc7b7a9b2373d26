import type { Fact } from '../evidence.ts'
import { isProject } from '../names.ts'
import type { CloudLoggingSource, LogScope } from '../sources.ts'
import { untilAborted } from '../until-aborted.ts'
import { type Connect, createConnect, loadHttp } from './connect.ts'
import { gcfsdQuery, toLogLines } from './gcfsd.ts'
import { podEventsQuery, toLoggedEvents } from './pod-events.ts'
import type { Query } from './query.ts'
import { createReadBudget, type ReadBudget } from './read-budget.ts'
import { type LogRecord, readEntries } from './read-entries.ts'
import { isQuotaUsedUp, toUnknown, toUsedUp } from './to-unknown.ts'

export type CloudLoggingOptions = {
  /** `http://host:port` of a server that speaks the REST API; unset: Google, with default credentials. */
  endpoint?: string
  budget?: ReadBudget
}

type Reader = { connect: Connect; budget: ReadBudget }
type Find<T> = { query: Query; read: (records: LogRecord[]) => T }

/** `prepare` signs in and builds the client, as the first look would otherwise; it rejects as signing in does. */
export function createCloudLoggingSource({
  endpoint,
  budget = createReadBudget(),
}: CloudLoggingOptions = {}): CloudLoggingSource & { prepare: () => Promise<void> } {
  const reader = { connect: createConnect(endpoint), budget }
  const find = <T>(scope: LogScope, signal: AbortSignal, what: Find<T>) =>
    findIn(reader, scope.project, signal, what)
  return {
    prepare: async () => {
      await Promise.all([loadHttp(), reader.connect()])
    },
    podEvents: (scope, pod, signal) =>
      find(scope, signal, { query: podEventsQuery(scope, pod), read: toLoggedEvents }),
    gcfsd: (scope, node, signal) => find(scope, signal, { query: gcfsdQuery(scope, node), read: toLogLines }),
  }
}

async function findIn<T>(
  { connect, budget }: Reader,
  project: string,
  signal: AbortSignal,
  { query, read }: Find<T>,
): Promise<Fact<T>> {
  if (!project || !isProject(project))
    return { known: false, because: 'not-configured', detail: 'no project' }
  if ('invalid' in query) return { known: false, because: 'not-found', detail: 'a name is not valid' }
  // At once and without waiting: an answer without this comes now, and is completed when there are reads again.
  const againInMs = budget.take(project)
  if (againInMs > 0) return toUsedUp(againInMs)
  try {
    const records = await untilAborted(signal, async () =>
      readEntries(await connect(), project, query.filter),
    )
    return { known: true, value: read(records) }
  } catch (error) {
    if (!isQuotaUsedUp(error)) return toUnknown(error)
    budget.close(project)
    return toUsedUp(budget.take(project), error)
  }
}
