import { resolvingByTransfer } from '../scenarios/pull-errors.ts'
import type { Breakdown } from './breakdown.ts'

const host = 'us-central1-docker.pkg.dev'
const path = 'kiosk-images-2207/loyalty/points'
const image = `${host}/${path}:5.1.0`
const denied =
  'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/kiosk-images-2207/locations/us-central1/repositories/loyalty" (or it may not exist)'
const trouble = `unexpected status from GET request to https://${host}/v2/${path}/manifests/5.1.0: 403 Forbidden\n${denied}`

export const registryAnswers403: Breakdown = {
  id: 'registry-answers-403',
  title: 'the role on a repository of another project was taken away',
  usualPods: 3,
  pod: (index) => ({
    namespace: 'loyalty',
    app: 'points',
    image,
    error: resolvingByTransfer(image, trouble),
    pool: 'newest',
    node: index % 3,
  }),
}
