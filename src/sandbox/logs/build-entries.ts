import { timeBefore } from '../ages.ts'
import type { KubeObject } from '../cluster/kube-object.ts'
import { nodeNameOf } from '../cluster/objects/node.ts'
import { eventsOf } from '../cluster/world.ts'
import { place } from '../place.ts'
import type { GcfsdScript, Scenario } from '../scenarios/scenario.ts'
import { steadyHex } from '../steady-id.ts'
import type { LogEntry } from './log-entry.ts'

const levelSeverity = { info: 'INFO', warning: 'WARNING', error: 'ERROR', fatal: 'CRITICAL' } as const

/** What Cloud Logging holds about one situation: every event, and the node's streaming service. */
export function buildEntries(scenario: Scenario, now: Date): LogEntry[] {
  const events = eventsOf(scenario, now).map((event) => eventEntry(event, scenario))
  return [...events, ...scenario.gcfsd.map((line) => gcfsdEntry(line, scenario, now))]
}

/** GKE exports each event whole, as the payload of an entry of the pod or node that it is about. */
function eventEntry(event: KubeObject, scenario: Scenario): LogEntry {
  const isNodeEvent = event.reason === 'ImageStreaming'
  const time = String(event.lastTimestamp ?? event.eventTime)
  const resource = isNodeEvent ? nodeResource(scenario) : podResource(scenario)
  const severity = event.type === 'Warning' ? 'WARNING' : 'INFO'
  return entry('events', resource, severity, time, event)
}

/** journald's field names are in capitals. */
function gcfsdEntry({ age, level, text }: GcfsdScript, scenario: Scenario, now: Date): LogEntry {
  const time = timeBefore(now, age).toISOString()
  const line = `time="${time}" level=${level} ${text}`
  const payload = { MESSAGE: line, SYSLOG_IDENTIFIER: 'gcfsd', _HOSTNAME: nodeNameOf(scenario) }
  return entry('gcfsd', nodeResource(scenario), levelSeverity[level], time, payload)
}

function entry(
  log: string,
  resource: LogEntry['resource'],
  severity: string,
  timestamp: string,
  jsonPayload: Record<string, unknown>,
): LogEntry {
  return {
    insertId: steadyHex(`${log} ${JSON.stringify(resource)} ${JSON.stringify(jsonPayload)}`, 16),
    logName: `projects/${place.project}/logs/${log}`,
    resource,
    severity,
    timestamp,
    receiveTimestamp: timestamp,
    jsonPayload,
  }
}

function podResource({ namespace, pod }: Scenario): LogEntry['resource'] {
  return { type: 'k8s_pod', labels: { ...clusterLabels, namespace_name: namespace, pod_name: pod } }
}

function nodeResource(scenario: Scenario): LogEntry['resource'] {
  return { type: 'k8s_node', labels: { ...clusterLabels, node_name: nodeNameOf(scenario) } }
}

const clusterLabels = {
  project_id: place.project,
  location: place.location,
  cluster_name: place.cluster,
}
