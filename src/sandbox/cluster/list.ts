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
): KubeList | 'expired' | undefined {
  const selects = parseFieldSelector(query.get('fieldSelector') ?? '', resource)
  if (!selects) return undefined
  const selected = objects.filter(selects)
  const start = startOf(selected, query.get('continue') ?? '')
  if (start === undefined) return 'expired'
  const limit = Number(query.get('limit') ?? 0) || selected.length
  const end = start + limit
  const left = selected.length - end
  return {
    kind: `${kindOf(resource)}List`,
    apiVersion: 'v1',
    metadata: {
      resourceVersion: '48211937',
      ...(left > 0 && {
        continue: tokenOf(selected[end - 1]),
        ...(!query.get('fieldSelector') && { remainingItemCount: left }),
      }),
    },
    items: selected.slice(start, end),
  }
}

/** Objects come and go between two pages, so a token names the last object that was shown. */
function startOf(objects: KubeObject[], token: string): number | undefined {
  if (token === '') return 0
  const last = objects.findIndex((object) => tokenOf(object) === token)
  return last < 0 ? undefined : last + 1
}

function tokenOf(object: KubeObject | undefined): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', start: object?.metadata.uid })).toString(
    'base64url',
  )
}
