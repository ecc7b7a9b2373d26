import type { Subject } from './named-path.ts'
import { subjectOf } from './named-path.ts'

const podRow = /^(?:([a-z0-9-]+)\s+)?(?:pod\/)?([a-z0-9][a-z0-9.-]*)\s+(\d+)\/(\d+)\s+([A-Z][\w:./]*)\s+\d+/
const workloadHeading = /^(?:NAMESPACE\s+)?NAME\s+(?:DESIRED|READY)\s.*AVAILABLE\s/
const workloadRow = /^(?:([a-z0-9-]+)\s+)?([a-z0-9][a-z0-9.-]*)\s+(\d+)\/(\d+)\s+\d+\s+\d+\s/
const eventRow =
  /^(?:([a-z0-9-]+)\s+)?\d+[smhd]\w*\s+(?:\([^)]*\)\s+)?(Warning|Normal)\s+\w+\s+pod\/([^\s/]+)\s/
/** States of pods whose image is there, or that are gone: no pull can be behind them. */
const otherStates =
  /^(?:Running|Completed|Succeeded|Terminating|CrashLoopBackOff|OOMKilled|Error|Evicted|StartError|RunContainerError|CreateContainer\w*Error|ContainerStatusUnknown|NodeAffinity|Init:(?:CrashLoopBackOff|Error|OOMKilled))$/

/** Whether a line is a row that kubectl prints of a pod, well or not. */
export function isPodRow(line: string): boolean {
  return podRow.test(line.trim())
}

/** The pod of a row of `kubectl get pods`, where its state leaves a failing pull possible. */
export function podOfRow(line: string): Subject | undefined {
  const [, namespace, name = '', , , state = ''] = podRow.exec(line.trim()) ?? []
  return name === '' || otherStates.test(state) ? undefined : subjectOf('pod', name, namespace)
}

export function isDeploymentHeading(line: string): boolean {
  return workloadHeading.test(line.trim())
}

/** The Deployment of a row of `kubectl get deployments` that lacks replicas. */
export function deploymentOfRow(line: string): Subject | undefined {
  const [, namespace, name = '', ready, wanted] = workloadRow.exec(`${line.trim()} `) ?? []
  return name === '' || Number(ready) >= Number(wanted) ? undefined : subjectOf('deployment', name, namespace)
}

/** The pod of a row of `kubectl get events`. */
export function objectOfEvent(line: string): Subject | undefined {
  const [, namespace, , name] = eventRow.exec(line.trim()) ?? []
  return name === undefined ? undefined : subjectOf('pod', name, namespace)
}

export function isOrdinaryEvent(line: string): boolean {
  return eventRow.exec(line.trim())?.[2] === 'Normal'
}
