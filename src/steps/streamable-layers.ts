import type { ImageManifestFacts } from '../evidence/evidence.ts'

/** A compressed layer without a single file. */
const emptyLayer = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4'

/** An empty layer, or the same layer twice, keeps an image from being streamed. */
export function hasIneligibleLayers({ layers }: ImageManifestFacts): boolean {
  return layers.includes(emptyLayer) || new Set(layers).size < layers.length
}
