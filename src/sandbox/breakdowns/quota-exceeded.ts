import { place } from '../place.ts'
import { resolving } from '../scenarios/pull-errors.ts'
import type { Breakdown } from './breakdown.ts'

const host = 'us-central1-docker.pkg.dev'
const apps = ['search', 'suggest', 'ranking'] as const
const quota = `Quota exceeded for quota metric 'Requests per project per region' and limit 'Requests per project per region per minute per region' of service 'artifactregistry.googleapis.com' for consumer 'project_number:${place.projectNumber}'.`

export const quotaExceeded: Breakdown = {
  id: 'quota-exceeded',
  title: "a scale-out used up the registry's quota for requests",
  usualPods: 6,
  pod: (index) => {
    const app = apps[index % apps.length] ?? 'search'
    const path = `${place.project}/discovery/${app}`
    const image = `${host}/${path}:9.0.2`
    const manifest = `https://${host}/v2/${path}/manifests/9.0.2`
    const trouble = `unexpected status from HEAD request to ${manifest}: 429 Too Many Requests\ntoomanyrequests: ${quota}`
    return {
      namespace: 'discovery',
      app,
      image,
      error: resolving(image, trouble),
      pool: 'default',
      node: index % 4,
    }
  },
}
