import { redactTexts } from '../../redact.ts'
import type { EventFacts } from '../evidence.ts'
import type { LogScope } from '../sources.ts'
import { anyEqual, buildQuery, equal, type Query } from './query.ts'
import { type LogRecord, longestText } from './read-entries.ts'

/** BackOff is left out: it never holds the cause and would fill the page. */
const reasons = [
  'Failed',
  'InspectFailed',
  'ErrImageNeverPull',
  'FailedToRetrieveImagePullSecret',
  'Pulling',
  'Pulled',
] as const

/** The exporter of GKE's system logs writes each Kubernetes event to the log `events`. */
export function podEventsQuery(
  scope: LogScope,
  { namespace, name, uid }: { namespace: string; name: string; uid?: string },
): Query {
  return buildQuery({
    resource: 'k8s_pod',
    log: 'events',
    labels: { namespace_name: namespace, pod_name: name },
    scope,
    where: [
      anyEqual('jsonPayload.reason', reasons),
      ...(uid ? [equal('jsonPayload.involvedObject.uid', uid)] : []),
    ],
  })
}

/** Oldest first. Each repeat of an event is logged again, with a higher count: the last one is kept. */
export function toLoggedEvents(records: readonly LogRecord[]): EventFacts[] {
  const latest = new Map<string, EventFacts>()
  for (const record of records) {
    const event = toEventFacts(record)
    const key = JSON.stringify([event.reason, event.container, event.message])
    latest.delete(key)
    if (event.reason || event.message) latest.set(key, event)
  }
  return [...latest.values()]
}

function toEventFacts({ payload, at }: LogRecord): EventFacts {
  const event = fieldsOf(payload)
  const involved = fieldsOf(event.get('involvedObject'))
  const container = /\{([^{}]+)\}$/.exec(textOf(involved.get('fieldPath')) ?? '')?.[1]
  const firstAt = textOf(event.get('firstTimestamp'))
  const lastAt = textOf(event.get('lastTimestamp')) ?? at
  const node = textOf(fieldsOf(event.get('source')).get('host')) ?? textOf(event.get('reportingInstance'))
  const type = textOf(event.get('type'))
  return {
    reason: textOf(event.get('reason')) ?? '',
    message: redactTexts((textOf(event.get('message')) ?? '').slice(0, longestText)),
    count: Math.max(1, Number(event.get('count')) || 1),
    ...(type && { type }),
    ...(firstAt && { firstAt }),
    ...(lastAt && { lastAt }),
    ...(container && { container }),
    ...(node && { node }),
  }
}

function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
