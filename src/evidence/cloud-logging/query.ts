import { isGoogleName, isSubdomain } from '../names.ts'
import type { LogScope } from '../sources.ts'

/** The service refuses longer filters. */
const maxLength = 20_000

/** A filter, or the name that must not become part of one. */
export type Query = { filter: string } | { invalid: string }

type ResourceType = 'k8s_pod' | 'k8s_node'

export type Ask = {
  resource: ResourceType
  log: string
  /** Of the resource; each must be a valid Kubernetes name. */
  labels: { [label: string]: string }
  scope: LogScope
  /** Conditions in addition, all of which must hold. */
  where: readonly string[]
}

/**
 * Conditions are joined by AND. The time bound is always written: without the word `timestamp` in the filter
 * the client appends a bound of its own to the end.
 */
export function buildQuery({ resource, log, labels, scope, where }: Ask): Query {
  const { cluster, location, since, until } = scope
  const names = Object.values(labels)
  const invalid = names.find((name) => !isSubdomain(name)) ?? invalidPlace(scope)
  if (invalid !== undefined) return { invalid }
  const places = { ...(cluster && { cluster_name: cluster }), ...(location && { location }) }
  const filter = [
    `resource.type=${quote(resource)}`,
    `log_id(${quote(log)})`,
    ...Object.entries({ ...places, ...labels }).map(([name, value]) =>
      equal(`resource.labels.${name}`, value),
    ),
    `timestamp>=${quote(since.toISOString())}`,
    ...(until ? [`timestamp<=${quote(until.toISOString())}`] : []),
    ...where,
  ].join(' AND ')
  return filter.length <= maxLength ? { filter } : { invalid: 'filter' }
}

export function equal(field: string, value: string): string {
  return `${field}=${quote(value)}`
}

/** One of several texts in one of several fields; in brackets, so that nothing hangs on how OR and AND bind. */
export function anyContains(fields: readonly string[], texts: readonly string[]): string {
  const conditions = fields.flatMap((field) => texts.map((text) => `${field}:${quote(text)}`))
  return `(${conditions.join(' OR ')})`
}

export function anyEqual(field: string, values: readonly string[]): string {
  return `(${values.map((value) => equal(field, value)).join(' OR ')})`
}

/** A string of the Logging query language: a line break would end the condition, a quote the string. */
export function quote(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
  const printable = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
  return `"${printable.replace(/[\\"]/g, '\\$&')}"`
}

function invalidPlace({ cluster, location }: LogScope): string | undefined {
  return [cluster, location].find((name) => name && !isGoogleName(name))
}
