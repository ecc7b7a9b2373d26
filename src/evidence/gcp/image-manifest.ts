import * as z from 'zod'
import type { Fact, ImageManifestFacts } from '../evidence.ts'
import type { ImagePlace } from '../sources.ts'
import type { AskGoogle, Question } from './ask-google.ts'

const Manifest = z.object({
  mediaType: z.string().optional(),
  schemaVersion: z.number(),
  layers: z.array(z.object({ digest: z.string() })).optional(),
  /** Docker's schema 1. */
  fsLayers: z.array(z.object({ blobSum: z.string() })).optional(),
  manifests: z
    .array(
      z.object({
        digest: z.string(),
        platform: z.object({ architecture: z.string(), os: z.string() }).optional(),
      }),
    )
    .optional(),
})
type Manifest = z.infer<typeof Manifest>

const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
].join(', ')

/** Hosts that Artifact Registry serves: the only ones that our token may be shown to. */
export function isGoogleRegistry(host: string): boolean {
  return /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:(?:us|eu|asia)\.)?gcr\.io)$/.test(host)
}

/** What the reference names now, and the layers of the image that the node's architecture would get. */
export async function lookAtImageManifest(
  ask: AskGoogle,
  place: ImagePlace,
  signal: AbortSignal,
): Promise<Fact<ImageManifestFacts>> {
  const top = await ask(askManifest(place, place.reference), (body) => Manifest.parse(body), signal)
  if (!top.known) return top
  const child = childFor(top.value, place.architecture)
  if (!child) return { known: true, value: toFacts(place, top.value, top.value) }
  const image = await ask(askManifest(place, child), (body) => Manifest.parse(body), signal)
  return image.known ? { known: true, value: toFacts(place, top.value, image.value) } : image
}

function childFor({ manifests = [] }: Manifest, architecture = 'amd64'): string | undefined {
  const child = manifests.find(
    ({ platform }) => platform?.os === 'linux' && platform.architecture === architecture,
  )
  // Whoever pushed the image wrote it; only what looks like a digest becomes part of a path.
  return child && /^[a-z0-9]+:\w+$/.test(child.digest) ? child.digest : undefined
}

function askManifest({ host, path }: ImagePlace, reference: string): Question {
  const name = path.split('/').map(encodeURIComponent).join('/')
  return {
    origin: `https://${host}`,
    path: `/v2/${name}/manifests/${encodeURIComponent(reference)}`,
    permission: 'artifactregistry.repositories.downloadArtifacts',
    scope: 'read-only',
    accept,
  }
}

function toFacts({ written }: ImagePlace, top: Manifest, image: Manifest): ImageManifestFacts {
  const { layers, fsLayers = [] } = image
  return {
    image: written,
    mediaType: top.mediaType ?? '',
    schemaVersion: top.schemaVersion,
    layers: layers?.map(({ digest }) => digest) ?? fsLayers.map(({ blobSum }) => blobSum),
    platforms: platformsOf(top),
  }
}

const mostPlatforms = 30

/** Attestations stand in an index as images for the platform `unknown/unknown` (BuildKit). */
function platformsOf({ manifests = [] }: Manifest): string[] {
  const names = manifests.flatMap(({ platform }) =>
    platform ? `${platform.os}/${platform.architecture}` : [],
  )
  // Whoever pushed the image chose the words and their number.
  const sane = names.filter(
    (name) => /^[\w.-]{1,32}\/[\w.-]{1,32}$/.test(name) && !name.startsWith('unknown/'),
  )
  return [...new Set(sane)].slice(0, mostPlatforms)
}
