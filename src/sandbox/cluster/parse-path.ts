import { type Resource, resources } from './world.ts'

export type Target = { resource: Resource; namespace?: string; name?: string }

/** `/api/v1[/namespaces/NS]/RESOURCE[/NAME]`; undefined for anything else. */
export function parsePath(path: string): Target | undefined {
  const parts = path.split('/').slice(1).map(decodeURIComponent)
  if (parts[0] !== 'api' || parts[1] !== 'v1') return undefined
  const [first = '', second, third, fourth, ...rest] = parts.slice(2)
  if (rest.length > 0) return undefined
  if (first === 'namespaces' && second && third) return target(third, fourth, second)
  return third ? undefined : target(first, second)
}

function target(resource: string, name?: string, namespace?: string): Target | undefined {
  const known = resources.find((candidate) => candidate === resource)
  return known && { resource: known, ...(namespace && { namespace }), ...(name && { name }) }
}
