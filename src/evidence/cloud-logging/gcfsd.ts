import { redactTexts } from '../../redact.ts'
import type { LogLine } from '../evidence.ts'
import type { LogScope } from '../sources.ts'
import { anyContains, buildQuery, type Query } from './query.ts'
import { type LogRecord, longestText } from './read-entries.ts'

/** journald's field first; other agents name it otherwise, or send the bare text. */
const fields = ['MESSAGE', 'message', 'msg', 'log'] as const

/** What a line about a failed stream holds: gRPC codes that gcfsd prints, and its levels. */
const texts = [
  'PermissionDenied',
  'Unauthenticated',
  'FailedPrecondition',
  'InvalidArgument',
  'ResourceExhausted',
  'Unavailable',
  'DeadlineExceeded',
  'level=fatal',
] as const

/** The log of the image-streaming service on one node. */
export function gcfsdQuery(scope: LogScope, node: string): Query {
  return buildQuery({
    resource: 'k8s_node',
    log: 'gcfsd',
    labels: { node_name: node },
    scope,
    where: [anyContains(['jsonPayload.MESSAGE', 'jsonPayload.message', 'textPayload'], texts)],
  })
}

export function toLogLines(records: readonly LogRecord[]): LogLine[] {
  return records.flatMap(({ payload, at, severity }) => {
    const text = textOf(payload)
    return text
      ? [{ text: redactTexts(text.slice(0, longestText)), ...(at && { at }), ...(severity && { severity }) }]
      : []
  })
}

function textOf(payload: unknown): string | undefined {
  if (typeof payload === 'string') return payload
  if (typeof payload !== 'object' || payload === null) return undefined
  const values = new Map<string, unknown>(Object.entries(payload))
  return fields.map((field) => values.get(field)).find((value) => typeof value === 'string')
}
