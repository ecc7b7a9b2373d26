import { sh } from './command.ts'
import { defineStep } from './step.ts'
import { hasIneligibleLayers } from './streamable-layers.ts'

export const checkManifestSchema = defineStep({
  id: 'check-manifest-schema',
  nature: 'looks',
  commands: [sh`docker manifest inspect ${'image'} | grep -i -e schemaVersion -e mediaType`],
})

/**
 * The digest is that of a compressed layer without a single file. It stands in the manifest, while
 * repeated content shows in the list of uncompressed layers, which is of one platform only.
 */
export const checkImageLayers = defineStep({
  id: 'check-image-layers',
  nature: 'looks',
  needs: ['imageManifest'],
  settle: ({ imageManifest }) => {
    if (!imageManifest.known || imageManifest.value.layers.length === 0) return undefined
    return hasIneligibleLayers(imageManifest.value) ? 'culprit' : 'fine'
  },
  commands: [
    sh`docker manifest inspect --verbose ${'image'} | grep sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4`,
    sh`docker pull ${'image'}`,
    sh`docker inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' ${'image'} | sort | uniq -d`,
  ],
})
