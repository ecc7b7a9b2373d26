import type {
  V1ContainerState,
  V1ContainerStateRunning,
  V1ContainerStateTerminated,
  V1ContainerStatus,
  V1Pod,
} from '@kubernetes/client-node'
import { redactTexts } from '../../redact.ts'
import type { ContainerFacts, ContainerState } from '../evidence.ts'
import { toRfc3339 } from './rfc3339.ts'

type Declared = { name: string; image?: string; imagePullPolicy?: string }

/** All containers in the order in which they start; init and ephemeral ones can hide a failed pull too. */
export function toContainers({ spec, status }: V1Pod): ContainerFacts[] {
  return [
    ...join('init', spec?.initContainers, status?.initContainerStatuses),
    ...join('regular', spec?.containers, status?.containerStatuses),
    ...join('ephemeral', spec?.ephemeralContainers, status?.ephemeralContainerStatuses),
  ]
}

function join(
  type: ContainerFacts['type'],
  declared: Declared[] = [],
  statuses: V1ContainerStatus[] = [],
): ContainerFacts[] {
  return declared.map((container) => {
    const status = statuses.find(({ name }) => name === container.name)
    return toContainer(type, container, status)
  })
}

function toContainer(
  type: ContainerFacts['type'],
  { name, image, imagePullPolicy }: Declared,
  status: V1ContainerStatus | undefined,
): ContainerFacts {
  const lastState = toState(status?.lastState)
  return {
    name,
    type,
    // The API server takes any text for an image, also one with a password or an escape sequence in it.
    image: redactTexts(image ?? status?.image ?? ''),
    ...(status?.imageID && { imageId: status.imageID }),
    ...(imagePullPolicy && { pullPolicy: imagePullPolicy }),
    state: toState(status?.state),
    ...(lastState.kind !== 'none' && { lastState }),
    restartCount: status?.restartCount ?? 0,
  }
}

function toState(state: V1ContainerState | undefined): ContainerState {
  if (state?.waiting) return { kind: 'waiting', ...reasonAndMessage(state.waiting) }
  if (state?.running) return toRunning(state.running)
  return state?.terminated ? toTerminated(state.terminated) : { kind: 'none' }
}

function toRunning(running: V1ContainerStateRunning): ContainerState {
  const startedAt = toRfc3339(running.startedAt)
  return { kind: 'running', ...(startedAt && { startedAt }) }
}

function toTerminated(terminated: V1ContainerStateTerminated): ContainerState {
  const finishedAt = toRfc3339(terminated.finishedAt)
  return {
    kind: 'terminated',
    ...reasonAndMessage(terminated),
    exitCode: terminated.exitCode,
    ...(finishedAt && { finishedAt }),
  }
}

function reasonAndMessage({ reason, message }: { reason?: string; message?: string }) {
  return { ...(reason && { reason }), ...(message && { message: redactTexts(message) }) }
}
