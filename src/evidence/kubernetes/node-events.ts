import type { CoreV1Api } from '@kubernetes/client-node'
import type { EventFacts } from '../evidence.ts'
import { listEvents } from './events.ts'

/** Nodes have no namespace, so their events are written to `default`. */
export function listStreamingEvents(api: CoreV1Api, node: string): Promise<EventFacts[]> {
  const selector = `involvedObject.kind=Node,involvedObject.name=${node},reason=ImageStreaming`
  return listEvents(api, 'default', selector)
}
