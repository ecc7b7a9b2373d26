import { type ImageReference, parseImageReference } from './image-reference.ts'
import type { PullError } from './pull-error.ts'
import { type Registry, registryOf } from './registries.ts'

/** Where an image comes from. */
export type Origin = { image: ImageReference | undefined; registry: Registry | undefined }

/**
 * The image that the error or its surroundings name, and its registry. The image's own registry goes
 * before the host that answered, which may be a mirror, a redirect or a token service.
 */
export function originOf(error: PullError | undefined, written: string | undefined): Origin {
  const image = error?.image ?? (written === undefined ? undefined : parseImageReference(written))
  const registry = image ? registryOf(image.host, image.path) : error?.registry
  return { image, registry }
}
