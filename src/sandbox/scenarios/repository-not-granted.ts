import { failsToPull } from './container-scripts.ts'
import { resolvingByTransfer } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-images-2207/web/checkout:2.14.0'
const manifest = 'https://us-central1-docker.pkg.dev/v2/kiosk-images-2207/web/checkout/manifests/2.14.0'
const denied =
  'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/kiosk-images-2207/locations/us-central1/repositories/web" (or it may not exist)'

export const repositoryNotGranted = defineScenario({
  id: 'repository-not-granted',
  title: "the node's service account has no role on the image's repository in another project",
  namespace: 'checkout',
  pod: 'web-7f9c-x2k4q',
  pool: 'newest',
  containers: [
    failsToPull({
      name: 'web',
      image,
      error: resolvingByTransfer(
        image,
        `unexpected status from GET request to ${manifest}: 403 Forbidden\n${denied}`,
      ),
    }),
  ],
})
