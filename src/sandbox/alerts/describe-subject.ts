import { nodeNameOf } from '../cluster/objects/node.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Subject } from './alert.ts'

const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'] as const
type WorkloadKind = (typeof workloadKinds)[number]
const unknown = { container: '', image: '', node: '', error: '' }
const severity = 'warning'

/** The pod as the cluster has it, or a name alone when there is none such: alerts may come late. */
export function podSubject(key: string, scenario: Scenario | undefined, reason: string): Subject {
  const [namespace = '', name = ''] = key.split('/')
  const failing = scenario?.containers.find(({ ready }) => !ready) ?? scenario?.containers[0]
  const container = failing?.name ?? name.replace(/-.*/, '')
  return {
    kind: 'Pod',
    namespace,
    name,
    labels: { alertname: 'KubeContainerWaiting', container, namespace, pod: name, reason, severity },
    summary: `Container ${container} of pod ${name} in namespace ${namespace} waits: ${reason}`,
    container,
    image: failing?.image ?? '',
    node: scenario ? nodeNameOf(scenario) : '',
    error: errorOf(failing?.events ?? []),
  }
}

/** Alerts on workloads compare numbers of replicas and give no reason. */
export function workloadSubject(kind: WorkloadKind, namespace: string, name: string): Subject {
  const labels = { alertname: `Kube${kind}ReplicasMismatch`, [kind.toLowerCase()]: name, namespace, severity }
  const summary = `${kind} ${namespace}/${name} has had too few ready replicas for more than 15 minutes.`
  return { kind, namespace, name, labels, summary, ...unknown }
}

export function namespaceSubject(namespace: string): Subject {
  const labels = { alertname: 'KubePodsNotReady', namespace, severity }
  const summary = `Pods in namespace ${namespace} have not been ready for more than 15 minutes.`
  return { kind: 'Namespace', namespace, name: namespace, labels, summary, ...unknown }
}

function errorOf(events: Scenario['containers'][number]['events']): string {
  const failed = events.find(({ message }) => message.startsWith('Failed to pull image'))
  return failed?.message ?? ''
}

export function isWorkloadKind(word: string | undefined): word is WorkloadKind {
  return workloadKinds.some((kind) => kind === word)
}
