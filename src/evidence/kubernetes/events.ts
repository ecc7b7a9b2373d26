import type { CoreV1Api, CoreV1Event } from '@kubernetes/client-node'
import { redactTexts } from '../../redact.ts'
import type { EventFacts } from '../evidence.ts'
import { toRfc3339 } from './rfc3339.ts'

const pageSize = 500
const maxPages = 4

/** Events that the kubelet and others wrote on one object, oldest first. */
export async function listEvents(
  api: CoreV1Api,
  namespace: string,
  fieldSelector: string,
): Promise<EventFacts[]> {
  const events: EventFacts[] = []
  let next: string | undefined
  for (let page = 0; page < maxPages; page++) {
    const list = await api.listNamespacedEvent({
      namespace,
      fieldSelector,
      limit: pageSize,
      ...(next && { _continue: next }),
    })
    events.push(...list.items.map(toEventFacts))
    next = list.metadata?._continue
    if (!next) break
  }
  return events.sort((a, b) => (a.lastAt ?? '').localeCompare(b.lastAt ?? ''))
}

export function toEventFacts(event: CoreV1Event): EventFacts {
  const { series, metadata, source } = event
  const lastAt = toRfc3339(
    series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime ?? metadata?.creationTimestamp,
  )
  const firstAt = toRfc3339(event.firstTimestamp ?? event.eventTime ?? metadata?.creationTimestamp)
  const container = containerOf(event.involvedObject?.fieldPath)
  const node = source?.host ?? (event.reportingComponent === 'kubelet' && event.reportingInstance)
  return {
    reason: event.reason ?? '',
    message: redactTexts(event.message ?? ''),
    ...(event.type && { type: event.type }),
    count: Math.max(event.count ?? 1, series?.count ?? 1),
    ...(firstAt && { firstAt }),
    ...(lastAt && { lastAt }),
    ...(container && { container }),
    ...(node && { node }),
  }
}

/** `spec.containers{web}`, also of init and ephemeral containers. */
export function containerOf(fieldPath: string | undefined): string | undefined {
  return /^spec\.(?:c|initC|ephemeralC)ontainers\{([^}]+)\}/.exec(fieldPath ?? '')?.[1]
}
