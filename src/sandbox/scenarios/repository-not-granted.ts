import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-images-2207/web/checkout:2.14.0'
const token =
  'https://us-central1-docker.pkg.dev/v2/token?scope=repository%3Akiosk-images-2207%2Fweb%2Fcheckout%3Apull&service=us-central1-docker.pkg.dev'
const denied =
  'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/kiosk-images-2207/locations/us-central1/repositories/web" (or it may not exist)'

export const repositoryNotGranted = defineScenario({
  id: 'repository-not-granted',
  title: "the node's service account has no role on the image's repository in another project",
  namespace: 'checkout',
  pod: 'web-7f9c-x2k4q',
  containers: [
    failsToPull({
      name: 'web',
      image,
      error: resolving(
        image,
        `failed to authorize: failed to fetch oauth token: unexpected status from GET request to ${token}: 403 Forbidden\n${denied}`,
      ),
    }),
  ],
})
