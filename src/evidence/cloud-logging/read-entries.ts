import type { Entry, Logging } from '@google-cloud/logging'

const callTimeoutMs = 5_000
const maxEntries = 100
/** Of one entry's text; an entry may hold 256 KB, and an answer reads a hundred of them. */
export const longestText = 16_384

/** What an entry carries, whichever payload it has. */
export type LogRecord = { payload: unknown; at?: string; severity?: string }

/** One call, one page, oldest first: the service allows 60 calls a minute for a whole project. */
export async function readEntries(client: Logging, project: string, filter: string): Promise<LogRecord[]> {
  const [entries] = await client.getEntries({
    resourceNames: [`projects/${project}`],
    filter,
    orderBy: 'timestamp desc',
    pageSize: maxEntries,
    maxResults: maxEntries,
    maxApiCalls: 1,
    autoPaginate: false,
    gaxOptions: { timeout: callTimeoutMs, maxRetries: 0 },
  })
  return entries.map(toRecord).reverse()
}

function toRecord({ metadata, data }: Entry): LogRecord {
  const at = metadata.timestamp instanceof Date ? metadata.timestamp.toISOString() : undefined
  const severity = metadata.severity ? String(metadata.severity) : undefined
  return { payload: data, ...(at && { at }), ...(severity && { severity }) }
}
