import type { Problem } from '../problems.ts'
import type { Flags } from './flags.ts'
import type { CausesRequest } from './request.ts'
import { bareName, leftOver } from './words.ts'

/** The whole catalogue, or one cause of it; which ids there are is not known here. */
export function toCausesRequest(
  [target, ...more]: readonly string[],
  { lang }: Flags,
): CausesRequest | Problem {
  if (more.length > 0) return leftOver(more, 'causes image-not-found')
  const id = target && bareName(target).toLowerCase()
  return { kind: 'causes', ...(id && { id }), ...(lang && { lang }) }
}
