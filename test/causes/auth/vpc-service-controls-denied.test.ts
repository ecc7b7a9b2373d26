import { expect, test } from '@jest/globals'
import { vpcServiceControlsDenied } from '../../../src/causes/auth/vpc-service-controls-denied.ts'
import { observeText } from '../../../src/evidence/observe.ts'
import { testCause } from '../../support/test-cause.ts'

const layerHeldBack = `Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to copy: httpReadSeeker: failed open: unexpected status code https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/blobs/sha256:ab: 403 Forbidden - Server message: denied: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: zQ4-xYk_92Lw`

testCause('vpc-service-controls-denied', {
  shows: [
    layerHeldBack,
    `Failed to pull image "eu.gcr.io/fjord-old/mail:7": failed to pull and unpack image "eu.gcr.io/fjord-old/mail:7": failed to resolve reference "eu.gcr.io/fjord-old/mail:7": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://eu.gcr.io/v2/token: 403 Forbidden: denied: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: Hh71kqq-PP`,
    "ERROR: (gcloud.artifacts.docker.images.list) PERMISSION_DENIED: VPC Service Controls: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: Hh71kqq-PP, service: artifactregistry.googleapis.com",
  ],
  leaves: [
    [
      "google.api_core.exceptions.PermissionDenied: 403 Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: Fj-2",
      null,
    ],
    [
      `{"protoPayload":{"status":{"code":7,"message":"Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: Fj-1"},"serviceName":"bigquery.googleapis.com"}}`,
      null,
    ],

    [
      'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
      'registry-forbidden',
    ],
    [
      "VPC Service Controls: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: qq81-Zx, service: sqladmin.googleapis.com",
      null,
    ],
  ],
})

test('hands on the unique ID and says that layers are held back', () => {
  const [symptom] = observeText(layerHeldBack, { slowPullMs: 60_000 }).symptoms

  expect(symptom && vpcServiceControlsDenied.values?.({}, symptom)).toEqual({ perimeterId: 'zQ4-xYk_92Lw' })
  expect(symptom && vpcServiceControlsDenied.notes({}, symptom)).toEqual(['uniqueId', 'layers'])
})
