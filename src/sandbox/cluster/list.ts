import { kindOf } from './discovery.ts'
import { parseFieldSelector } from './field-selector.ts'
import type { KubeObject } from './kube-object.ts'
import type { Resource } from './world.ts'

type KubeList = { kind: string; apiVersion: string; metadata: object; items: KubeObject[] }

/** A page of a list: `limit` and `continue` as the API server has them. Undefined for a bad selector. */
export function listOf(
  objects: KubeObject[],
  resource: Resource,
  query: URLSearchParams,
): KubeList | undefined {
  const selects = parseFieldSelector(query.get('fieldSelector') ?? '', resource)
  if (!selects) return undefined
  const selected = objects.filter(selects)
  const start = Number(query.get('continue') ?? 0) || 0
  const limit = Number(query.get('limit') ?? 0) || selected.length
  const end = start + limit
  const left = selected.length - end
  return {
    kind: `${kindOf(resource)}List`,
    apiVersion: 'v1',
    metadata: {
      resourceVersion: '48211937',
      ...(left > 0 && { continue: String(end), remainingItemCount: left }),
    },
    items: selected.slice(start, end),
  }
}
