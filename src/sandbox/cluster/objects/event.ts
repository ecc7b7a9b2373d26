import { timeBefore, toSeconds } from '../../ages.ts'
import { place } from '../../place.ts'
import type { ContainerScript, Scenario, ScriptedEvent } from '../../scenarios/scenario.ts'
import { steadyHex } from '../../steady-id.ts'
import { type KubeObject, metadataOf } from '../kube-object.ts'
import { buildNode, nodeNameOf } from './node.ts'
import { podUid } from './pod.ts'

/** What an event is about; fields of an ObjectReference. */
export type Involved = { kind: string; name: string; uid: string; namespace?: string; fieldPath?: string }

/** The pod's events, oldest first. */
export function buildPodEvents(scenario: Scenario, now: Date): KubeObject[] {
  const fromKubelet = scenario.containers.flatMap((container) =>
    container.events.map((event) => kubeletEvent(event, scenario, involvedPod(scenario, container), now)),
  )
  return [scheduledEvent(scenario, now), ...fromKubelet]
}

/** Events about nodes lie in the namespace `default`, since nodes have none. */
export function buildNodeEvents(scenario: Scenario, now: Date): KubeObject[] {
  const { uid, name } = buildNode(scenario, now).metadata
  return scenario.containers.flatMap(({ image, streamed }) => {
    if (!streamed) return []
    const message = `Image ${image} is backed by image streaming.`
    const event: ScriptedEvent = {
      type: 'Normal',
      reason: 'ImageStreaming',
      message,
      first: streamed,
      last: streamed,
      count: 1,
    }
    return [kubeletEvent(event, scenario, { kind: 'Node', name, uid }, now, 'gcfs-snapshotter')]
  })
}

function involvedPod(scenario: Scenario, container: ContainerScript): Involved {
  const field = container.init ? 'initContainers' : 'containers'
  return { ...podReference(scenario), fieldPath: `spec.${field}{${container.name}}` }
}

function podReference(scenario: Scenario): Involved {
  const { namespace, pod: name } = scenario
  return { kind: 'Pod', name, namespace, uid: podUid(scenario) }
}

function kubeletEvent(
  event: ScriptedEvent,
  scenario: Scenario,
  about: Involved,
  now: Date,
  component = 'kubelet',
): KubeObject {
  const host = nodeNameOf(scenario)
  const first = toSeconds(timeBefore(now, event.first))
  return {
    ...eventFrame(about, `${event.reason} ${event.message}`, first),
    reason: event.reason,
    message: event.message,
    type: event.type,
    source: { component, host },
    firstTimestamp: first,
    lastTimestamp: toSeconds(timeBefore(now, event.last)),
    count: event.count,
    eventTime: null,
    reportingComponent: component,
    reportingInstance: host,
  }
}

/** The scheduler writes through events.k8s.io, which leaves the older time fields empty. */
function scheduledEvent(scenario: Scenario, now: Date): KubeObject {
  const time = timeBefore(now, scenario.age)
  const { namespace, pod } = scenario
  return {
    ...eventFrame(podReference(scenario), 'Scheduled', toSeconds(time)),
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${pod} to ${nodeNameOf(scenario)}`,
    type: 'Normal',
    action: 'Binding',
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: time.toISOString().replace('Z', '000Z'),
    reportingComponent: 'default-scheduler',
    reportingInstance: `default-scheduler-gke-${steadyHex(place.cluster, 8)}`,
  }
}

function eventFrame(about: Involved, words: string, created: string): KubeObject {
  const namespace = about.namespace ?? 'default'
  const name = `${about.name}.${steadyHex(`${words} ${about.fieldPath}`, 16)}`
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: metadataOf({ name, namespace, created, words: `event ${namespace}/${name}` }),
    involvedObject: { apiVersion: 'v1', ...about },
  }
}
