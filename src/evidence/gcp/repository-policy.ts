import * as z from 'zod'
import type { RepositoryPolicyFacts } from '../evidence.ts'
import type { RepositoryPlace } from '../sources.ts'
import type { Question } from './ask-google.ts'

const Policy = z.object({
  bindings: z.array(z.object({ role: z.string(), members: z.array(z.string()).default([]) })).default([]),
})

/** Each of them holds `artifactregistry.repositories.downloadArtifacts`. */
const reading = /^roles\/artifactregistry\.(?:reader|writer|repoAdmin|admin)$/

export function repositoryName({ project, location, repository }: RepositoryPlace): string {
  return `projects/${project}/locations/${location}/repositories/${repository}`
}

export function askRepositoryPolicy(place: RepositoryPlace): Question {
  return {
    origin: 'https://artifactregistry.googleapis.com',
    path: `/v1/${repositoryName(place).split('/').map(encodeURIComponent).join('/')}:getIamPolicy`,
    permission: 'artifactregistry.repositories.getIamPolicy',
    scope: 'read-only',
  }
}

export function readRepositoryPolicy(body: unknown, place: RepositoryPlace): RepositoryPolicyFacts {
  const members = Policy.parse(body)
    .bindings.filter(({ role }) => reading.test(role))
    .flatMap((binding) => binding.members)
  return { readers: [...new Set(members)], repository: repositoryName(place) }
}
