import { type Troubles, withFaults } from '../faults/with-faults.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type Answer, type Call, type Service, serve } from '../web/serve.ts'
import { reviewAccess } from './access-review.ts'
import { discovery } from './discovery.ts'
import type { KubeObject } from './kube-object.ts'
import {
  badRequest,
  botUser,
  expired,
  forbidden,
  methodNotAllowed,
  notFound,
  unauthorized,
  unknownPath,
  type Wish,
} from './kube-status.ts'
import { listOf } from './list.ts'
import { parsePath, type Target } from './parse-path.ts'
import { isAllowed } from './rights.ts'
import { tableOf } from './table.ts'
import { objectsOf } from './world.ts'

export type ClusterOptions = {
  scenarios: () => readonly Scenario[]
  token: string
  forbid: readonly string[]
  now: () => Date
  troubles: Troubles
}

/** A Kubernetes API server for everything that a reader of pods, events and nodes may ask. */
export function serveCluster(options: ClusterOptions): Promise<Service> {
  return serve(
    withFaults((call) => answer(call, options), 'kubernetes', nameOf, options.troubles),
    {
      now: options.now,
    },
  )
}

/** `list pods`, `get nodes` ...; other paths by themselves. */
function nameOf({ url }: Call): string {
  const path = pathOf(url)
  const target = parsePath(path)
  return target ? `${target.name ? 'get' : 'list'} ${target.resource}` : path
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '')
}

function answer(call: Call, options: ClusterOptions): Answer {
  const path = pathOf(call.url)
  if (/^\/(readyz|livez|healthz)$/.test(path)) return { status: 200, body: 'ok', type: 'text/plain' }
  if (!mayEnter(call.headers.authorization, options.token)) return unauthorized()
  const found = discovery[path]
  if (found) return { status: 200, body: found }
  if (path === '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews') return review(call, options)
  if (path === '/apis/authentication.k8s.io/v1/selfsubjectreviews') return whoAsks(call)
  return readObjects(path, call, options)
}

/** kubectl keeps its token to itself on plain HTTP; a wrong token is refused, as everywhere. */
function mayEnter(authorization: string | undefined, token: string): boolean {
  return authorization === undefined || authorization === `Bearer ${token}`
}

function review(call: Call, { scenarios, forbid }: ClusterOptions): Answer {
  if (call.method !== 'POST') return methodNotAllowed()
  return reviewAccess(call.body, (wish) => isAllowed(wish, scenarios(), forbid))
}

/** SelfSubjectReview: as whom the caller is known. */
function whoAsks({ method }: Call): Answer {
  if (method !== 'POST') return methodNotAllowed()
  const status = { userInfo: { username: botUser } }
  return { status: 201, body: { kind: 'SelfSubjectReview', apiVersion: 'authentication.k8s.io/v1', status } }
}

function readObjects(path: string, call: Call, { scenarios, forbid, now }: ClusterOptions): Answer {
  const target = parsePath(path)
  if (!target) return unknownPath()
  if (call.method !== 'GET') return methodNotAllowed()
  const { resource, name } = target
  const all = scenarios()
  const wish: Wish = { verb: name ? 'get' : 'list', ...target }
  if (!isAllowed(wish, all, forbid)) return forbidden(wish)
  const time = now()
  const show = (shown: KubeObject[], plain: object): Answer => {
    const wantsTable = call.headers.accept?.includes('as=Table')
    return { status: 200, body: (wantsTable && tableOf(shown, resource, time)) || plain }
  }
  const objects = readable(wish, target, all, forbid, time)
  if (name) {
    const object = objects.find(({ metadata }) => metadata.name === name)
    return object ? show([object], object) : notFound(resource, name)
  }
  const list = listOf(objects, resource, call.url.searchParams)
  if (list === 'expired') return expired()
  return list ? show(list.items, list) : badRequest('invalid field selector')
}

/** Nothing of a namespace or node that a scenario keeps from the bot. */
function readable(
  wish: Wish,
  { resource, namespace }: Target,
  scenarios: readonly Scenario[],
  forbid: readonly string[],
  now: Date,
): KubeObject[] {
  const near =
    namespace === undefined || namespace === 'default' ? scenarios : inNamespace(namespace, scenarios)
  const restricting = scenarios.filter((scenario) => scenario.forbid.length > 0)
  return objectsOf(resource, near, now).filter(({ metadata: { namespace: own } }) => {
    const here = { ...wish, ...(own && { namespace: own }) }
    return own === (namespace ?? own) && isAllowed(here, restricting, forbid)
  })
}

/** Events about nodes lie in `default`; everything else lies where its pod does. */
function inNamespace(wanted: string, scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.filter(({ namespace }) => namespace === wanted)
}
