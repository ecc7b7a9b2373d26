import { expression } from './expressions/expression.ts'
import type { Denial } from './pull-error.ts'

const permissionOnResource = expression(
  /permission "([\w.]+)" (?:denied )?on resource "([^"]{1,500})"( \(or it may not exist\))?/i,
)

/** Artifact Registry names the permission and the repository it is missing on. */
export function denialOf(text: string): Denial | undefined {
  const [, permission, resource = '', mayNotExist] = permissionOnResource.exec(text) ?? []
  if (permission === undefined) return undefined
  const project = /(?:^|\/)projects\/([\w.:-]+)/.exec(resource)?.[1]
  const location = /\/locations\/([\w.:-]+)/.exec(resource)?.[1]
  const repository = /\/repositories\/([\w.:-]+)/.exec(resource)?.[1]
  return {
    permission,
    ...(project && { project }),
    ...(location && { location }),
    ...(repository && { repository }),
    mayNotExist: mayNotExist !== undefined,
  }
}
