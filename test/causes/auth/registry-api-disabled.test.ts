import { expect, test } from '@jest/globals'
import { registryApiDisabled } from '../../../src/causes/auth/registry-api-disabled.ts'
import { observeText } from '../../../src/evidence/observe.ts'
import { testCause } from '../../support/test-cause.ts'

const off =
  'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden - Server message: denied: Artifact Registry API has not been used in project 4711 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/artifactregistry.googleapis.com/overview?project=4711 then retry.'

testCause('registry-api-disabled', {
  shows: [
    "unknown: Service 'artifactregistry.googleapis.com' is not enabled for consumer 'project:fjord-prod'.",

    off,
    'denied: Artifact Registry API has not been used in project fjord-live before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/artifactregistry.googleapis.com/overview?project=fjord-live then retry.',
    'Failed to pull image "gcr.io/fjord-old/mail:7": failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": unexpected status from HEAD request to https://gcr.io/v2/fjord-old/mail/manifests/7: 403 Forbidden: denied: Container Registry API has not been enabled in project fjord-old',
  ],
  leaves: [
    [
      "googleapi: Error 403: Service 'pubsub.googleapis.com' is not enabled for consumer 'project:fjord-prod'.",
      null,
    ],

    [
      'Error: googleapi: Error 403: Cloud Logging API has not been used in project 4711 before or it is disabled., accessNotConfigured',
      null,
    ],
    [
      'Failed to pull image "gcr.io/fjord-old/mail:7": failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": unexpected status from HEAD request to https://gcr.io/v2/fjord-old/mail/manifests/7: 403 Forbidden: denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/fjord-old/locations/us/repositories/gcr.io" (or it may not exist)',
      'registry-forbidden',
    ],
  ],
})

test('names the API and the project in which it is off', () => {
  const [symptom] = observeText(off, { slowPullMs: 60_000 }).symptoms

  expect(symptom && registryApiDisabled.values?.({}, symptom)).toEqual({
    api: 'artifactregistry.googleapis.com',
    apiProject: '4711',
  })
})
