import type { Scenario } from '../scenarios/scenario.ts'
import { steadyHex } from '../steady-id.ts'

/** What the registry has: every image of a situation but those that are absent, each for amd64 alone. */
export function manifestOf(
  path: string,
  reference: string,
  scenarios: readonly Scenario[],
): object | undefined {
  const here = scenarios.flatMap(({ containers, absent }) =>
    containers.map(({ image }) => image).filter((image) => !absent.includes(image)),
  )
  const image = here.find((name) => name.endsWith(`/${path}:${reference}`))
  if (image) return indexOf(image)
  const owner = here.find((name) => digestOf(`${name} amd64`) === reference)
  return owner === undefined ? undefined : singleOf(owner)
}

function indexOf(image: string): object {
  return {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: digestOf(`${image} amd64`),
        size: 1612,
        platform: { architecture: 'amd64', os: 'linux' },
      },
    ],
  }
}

function singleOf(image: string): object {
  const layers = ['base', 'libraries', 'program'].map((part) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: digestOf(`${image} ${part}`),
    size: 31_337_000,
  }))
  return { schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', layers }
}

function digestOf(words: string): string {
  return `sha256:${steadyHex(words, 64)}`
}
