import { expect, test } from '@jest/globals'
import { schema1Unsupported } from '../../../src/causes/image/schema1-unsupported.ts'
import { observeText } from '../../../src/evidence/observe.ts'
import { withNode } from '../../support/situation.ts'
import { testCause } from '../../support/test-cause.ts'

const containerd20 =
  'Failed to pull image "hub.fjord.example/old:1": failed to pull and unpack image "hub.fjord.example/old:1": failed to get converter for "hub.fjord.example/old:1": Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0. As a workaround you may set an environment variable `CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE=1`, but this will be completely removed in containerd v2.1.'

testCause('schema1-unsupported', {
  shows: [
    'Error response from daemon: [DEPRECATION NOTICE] Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is disabled by default and will be removed in an upcoming release. Suggest the author of registry.fjord.dev/cart:1 to upgrade the image',

    containerd20,
    'Failed to pull image "hub.fjord.example/old:1": failed to pull and unpack image "hub.fjord.example/old:1": not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.0, please rebuild the image as "application/vnd.docker.distribution.manifest.v2+json" or "application/vnd.oci.image.manifest.v1+json"',
    'Failed to pull image "hub.fjord.example/old:1": failed to pull and unpack image "hub.fjord.example/old:1": schema 1 image manifests are no longer supported: invalid argument',
  ],
  leaves: [
    [
      '[DEPRECATION NOTICE] Docker Image Format v1, and Docker Image manifest version 2, schema 1 support will be removed in an upcoming release. Suggest the author of registry.fjord.dev/cart:1 to upgrade the image',
      null,
    ],

    [
      'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:77aa0000000000000000000000000000000000000000000000000000000000bb (application/vnd.docker.distribution.manifest.v2+json) from remote: not found',
      'content-missing',
    ],
    ['error: database schema 1 is no longer supported, run the migration first', null],
  ],
})

test.each([
  [{}, ['onGke', 'workaround']],
  [withNode({ gke: false, containerRuntime: 'containerd://2.0.4' }), ['workaround']],
])('says what of the message does not hold on the node', (evidence, notes) => {
  const [symptom] = observeText(containerd20, { slowPullMs: 60_000 }).symptoms

  expect(symptom && schema1Unsupported.notes(evidence, symptom)).toEqual(notes)
})
