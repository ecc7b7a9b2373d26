import type { Scenario } from '../scenarios/scenario.ts'
import { type Answer, type Call, type Service, serve } from '../web/serve.ts'
import { reviewAccess } from './access-review.ts'
import { discovery } from './discovery.ts'
import type { KubeObject } from './kube-object.ts'
import {
  badRequest,
  forbidden,
  methodNotAllowed,
  notFound,
  unauthorized,
  unknownPath,
  type Wish,
} from './kube-status.ts'
import { listOf } from './list.ts'
import { parsePath } from './parse-path.ts'
import { isAllowed } from './rights.ts'
import { tableOf } from './table.ts'
import { buildWorld } from './world.ts'

export type ClusterOptions = {
  scenarios: readonly Scenario[]
  token: string
  forbid: readonly string[]
  now: () => Date
}

/** A Kubernetes API server for everything that a reader of pods, events and nodes may ask. */
export function serveCluster(options: ClusterOptions): Promise<Service> {
  return serve((call) => answer(call, options))
}

function answer(call: Call, options: ClusterOptions): Answer {
  const path = call.url.pathname.replace(/\/+$/, '')
  if (/^\/(readyz|livez|healthz)$/.test(path)) return { status: 200, body: 'ok', type: 'text/plain' }
  if (!mayEnter(call.headers.authorization, options.token)) return unauthorized()
  const found = discovery[path]
  if (found) return { status: 200, body: found }
  if (path === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews') return review(call, options)
  return readObjects(path, call, options)
}

/** kubectl keeps its token to itself on plain HTTP; a wrong token is refused, as everywhere. */
function mayEnter(authorization: string | undefined, token: string): boolean {
  return authorization === undefined || authorization === `Bearer ${token}`
}

function review(call: Call, { scenarios, forbid }: ClusterOptions): Answer {
  if (call.method !== 'POST') return methodNotAllowed()
  return reviewAccess(call.body, (wish) => isAllowed(wish, scenarios, forbid))
}

function readObjects(path: string, call: Call, { scenarios, forbid, now }: ClusterOptions): Answer {
  const target = parsePath(path)
  if (!target) return unknownPath()
  if (call.method !== 'GET') return methodNotAllowed()
  const { resource, namespace, name } = target
  const wish: Wish = { verb: name ? 'get' : 'list', ...target }
  if (!isAllowed(wish, scenarios, forbid)) return forbidden(wish)
  const time = now()
  const show = (shown: KubeObject[], plain: object): Answer => {
    const wantsTable = call.headers.accept?.includes('as=Table')
    return { status: 200, body: (wantsTable && tableOf(shown, resource, time)) || plain }
  }
  const objects = buildWorld(scenarios, time)[resource].filter(({ metadata: { namespace: own } }) => {
    const here = { ...wish, ...(own && { namespace: own }) }
    return own === (namespace ?? own) && isAllowed(here, scenarios, forbid)
  })
  if (name) {
    const object = objects.find(({ metadata }) => metadata.name === name)
    return object ? show([object], object) : notFound(resource, name)
  }
  const list = listOf(objects, resource, call.url.searchParams)
  return list ? show(list.items, list) : badRequest('invalid field selector')
}
