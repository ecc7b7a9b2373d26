import { z } from 'zod'
import type { KubeObject } from './kube-object.ts'
import type { Resource } from './world.ts'

type Column = { name: string; of: (object: KubeObject, now: Date) => string }

const Status = z.object({
  ready: z.boolean(),
  restartCount: z.number(),
  state: z.looseObject({ waiting: z.object({ reason: z.string() }).optional() }),
})
const Pod = z.object({
  status: z.object({
    phase: z.string(),
    initContainerStatuses: z.array(Status).default([]),
    containerStatuses: z.array(Status),
  }),
})

const Involved = z.object({ kind: z.string(), name: z.string() })

const nameColumn: Column = { name: 'Name', of: ({ metadata }) => metadata.name }
const ageColumn: Column = { name: 'Age', of: ({ metadata }, now) => ageOf(metadata.creationTimestamp, now) }

/** The columns that `kubectl get` prints are the server's business. */
const columns: Partial<Record<Resource, Column[]>> = {
  pods: [
    nameColumn,
    { name: 'Ready', of: readyOf },
    { name: 'Status', of: statusOf },
    { name: 'Restarts', of: (pod) => String(Pod.parse(pod).status.containerStatuses[0]?.restartCount ?? 0) },
    ageColumn,
  ],
  events: [
    {
      name: 'Last Seen',
      of: ({ lastTimestamp, eventTime }, now) => ageOf(lastTimestamp ?? eventTime, now),
    },
    { name: 'Type', of: ({ type }) => String(type) },
    { name: 'Reason', of: ({ reason }) => String(reason) },
    { name: 'Object', of: objectOf },
    { name: 'Message', of: ({ message }) => String(message) },
  ],
}

/** Undefined where kubectl's own name and age are enough. */
export function tableOf(objects: KubeObject[], resource: Resource, now: Date): object | undefined {
  const shown = columns[resource]
  if (!shown) return undefined
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: {},
    columnDefinitions: shown.map(({ name }) => ({
      name,
      type: 'string',
      format: name === 'Name' ? 'name' : '',
      description: '',
      priority: 0,
    })),
    rows: objects.map((object) => ({ cells: shown.map(({ of }) => of(object, now)), object })),
  }
}

function objectOf(event: KubeObject): string {
  const { kind, name } = Involved.parse(event.involvedObject)
  return `${kind.toLowerCase()}/${name}`
}

function readyOf(pod: KubeObject): string {
  const { containerStatuses } = Pod.parse(pod).status
  return `${containerStatuses.filter(({ ready }) => ready).length}/${containerStatuses.length}`
}

/** What `kubectl get pods` says of a pod. */
export function statusOf(pod: KubeObject): string {
  const { phase, initContainerStatuses, containerStatuses } = Pod.parse(pod).status
  const initTrouble = initContainerStatuses.find(({ state }) => state.waiting)?.state.waiting?.reason
  if (initTrouble) return `Init:${initTrouble}`
  return containerStatuses.find(({ state }) => state.waiting)?.state.waiting?.reason ?? phase
}

function ageOf(time: unknown, now: Date): string {
  const seconds = Math.round((now.getTime() - Date.parse(String(time))) / 1000)
  if (seconds < 120) return `${seconds}s`
  if (seconds < 7200) return `${Math.floor(seconds / 60)}m`
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)}h` : `${Math.floor(seconds / 86_400)}d`
}
