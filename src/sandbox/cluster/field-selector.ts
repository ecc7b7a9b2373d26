import type { KubeObject } from './kube-object.ts'
import type { Resource } from './world.ts'

const common = ['metadata.name', 'metadata.namespace']

/** What the API server lets callers select by; other fields are refused. */
const selectable: Record<Resource, string[]> = {
  pods: [...common, 'spec.nodeName', 'status.phase', 'spec.serviceAccountName'],
  events: [
    ...common,
    ...['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'].map(
      (field) => `involvedObject.${field}`,
    ),
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  nodes: ['metadata.name', 'spec.unschedulable'],
  serviceaccounts: common,
  namespaces: ['metadata.name', 'status.phase'],
}

/** Undefined for a selector that the API server would refuse. */
export function parseFieldSelector(
  selector: string,
  resource: Resource,
): ((object: KubeObject) => boolean) | undefined {
  const terms = selector.split(',').filter(Boolean).map(parseTerm)
  if (!terms.every((term) => term && selectable[resource].includes(term.field))) return undefined
  return (object) => terms.every((term) => term && (read(object, term.field) === term.value) !== term.negated)
}

function parseTerm(term: string) {
  const match = /^([\w.]+)(!=|==?)(.*)$/.exec(term)
  if (!match) return undefined
  const [, field = '', operator, value = ''] = match
  return { field, value, negated: operator === '!=' }
}

/** `source` selects by the component alone. */
function read(object: KubeObject, field: string): string {
  const path = field === 'source' ? 'source.component' : field
  let value: unknown = object
  for (const key of path.split('.')) value = isRecord(value) ? value[key] : undefined
  return value === undefined || value === null ? '' : String(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
