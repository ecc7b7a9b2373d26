import { type EvidenceView, valueOf } from '../evidence/evidence.ts'
import type { Values } from '../steps/values.ts'

/** The node's architecture beside the platforms that the image is built for. */
export function platformsOf({ node, imageManifest }: EvidenceView<'node' | 'imageManifest'>): {
  values: Values
  /** Undefined while one of the two is not known; a manifest of one platform does not name it. */
  fits?: boolean
} {
  const architecture = valueOf(node)?.architecture
  const platforms =
    valueOf(imageManifest)?.platforms.filter((platform) => !platform.startsWith('unknown')) ?? []
  const architectures = platforms.map((platform) => platform.split('/')[1])
  const [only] = architectures
  return {
    values: {
      ...(architecture !== undefined && { nodeArchitecture: architecture }),
      ...(platforms.length > 0 && { imagePlatforms: platforms.join(', ') }),
      // It becomes part of a patch in JSON, and the registry may be anybody's.
      ...(only !== undefined &&
        architectures.length === 1 &&
        /^[a-z0-9]+$/.test(only) && { imageArchitecture: only }),
    },
    ...(architecture !== undefined && platforms.length > 0 && { fits: architectures.includes(architecture) }),
  }
}
