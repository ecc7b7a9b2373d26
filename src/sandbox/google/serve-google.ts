import { type Troubles, withFaults } from '../faults/with-faults.ts'
import { notFound, notImplemented, permissionDenied } from '../logs/google-error.ts'
import { place } from '../place.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type Answer, type Call, type Service, serve } from '../web/serve.ts'
import { manifestOf } from './manifests.ts'
import { accounts, nodePoolOf, policyOf } from './project.ts'

export type GoogleOptions = {
  scenarios: () => readonly Scenario[]
  forbid: readonly string[]
  troubles: Troubles
}
type Found = { permission: string; body: object | undefined }
type Route = readonly [path: RegExp, find: (names: string[], options: GoogleOptions) => Found]

const routes: readonly Route[] = [
  [
    new RegExp(
      `^/v1/projects/${place.project}/locations/${place.location}/clusters/${place.cluster}/nodePools/([^/]+)$`,
    ),
    ([name = '']) => ({ permission: 'container.clusters.get', body: nodePoolOf(name) }),
  ],
  [
    new RegExp(`^/v1/projects/(?:${place.project}|${place.projectNumber})/serviceAccounts/([^/]+)$`),
    ([name = '']) => ({
      permission: 'iam.serviceAccounts.get',
      body: accounts.find(({ email }) => email === name),
    }),
  ],
  [
    new RegExp(`^/v1/projects/${place.project}/serviceAccounts$`),
    () => ({ permission: 'iam.serviceAccounts.list', body: { accounts } }),
  ],
  [
    /^\/v1\/projects\/([^/]+)\/locations\/[^/]+\/repositories\/([^/]+):getIamPolicy$/,
    ([project = '', repository = '']) => ({
      permission: 'artifactregistry.repositories.getIamPolicy',
      body: policyOf(project, repository),
    }),
  ],
  [
    /^\/v2\/(.+)\/manifests\/([^/]+)$/,
    ([path = '', reference = ''], { scenarios }) => ({
      permission: 'artifactregistry.repositories.downloadArtifacts',
      body: manifestOf(path, reference, scenarios()),
    }),
  ],
]

/** The REST APIs of GKE, IAM and Artifact Registry, and the registry itself, as far as they are asked about pulls. */
export function serveGoogle(options: GoogleOptions): Promise<Service> {
  return serve(withFaults((call) => answer(call, options), 'google', nameOf, options.troubles))
}

/** `nodePools`, `serviceAccounts`, `getIamPolicy`, `manifests`: what the path ends with but for names. */
function nameOf({ url }: Call): string {
  const names = decodeURIComponent(url.pathname).match(/nodePools|serviceAccounts|getIamPolicy|manifests/g)
  return names?.at(-1) ?? url.pathname
}

function answer({ method, url }: Call, options: GoogleOptions): Answer {
  const path = decodeURIComponent(url.pathname)
  for (const [pattern, find] of routes) {
    const names = pattern.exec(path)?.slice(1)
    if (method !== 'GET' || !names) continue
    const { permission, body } = find(names, options)
    if (options.forbid.includes(permission)) return permissionDenied(permission)
    return body ? { status: 200, body } : notFound(`Not found: ${path}.`)
  }
  return notImplemented(path)
}
