import { expect, test } from '@jest/globals'
import { signatureRejected } from '../../../src/causes/image/signature-rejected.ts'
import { observeText } from '../../../src/evidence/observe.ts'
import { testCause } from '../../support/test-cause.ts'

const verifier =
  'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": image verifier seal blocked pull of hub.fjord.example/cart:2.1 with digest sha256:77aa for reason: status code 401: unauthorized signer'
const unsigned = 'Error: Source image rejected: A signature was required, but no signature exists'
const binaryAuthorization =
  'Warning  FailedCreate  12s  replicaset-controller  Error creating: pods "cart-7c9f-x2k4q" is forbidden: image policy webhook backend denied one or more images: Image hub.fjord.example/cart:2.1 denied by Binary Authorization default admission rule. Image has no attestor that could verify it'

testCause('signature-rejected', {
  shows: [
    verifier,
    unsigned,
    binaryAuthorization,
    'Error: SignatureValidationFailed',
    'image pull failed for hub.fjord.example/cart:2.1 because the signature validation failed: Source image rejected: None of the signatures were accepted',
  ],
  leaves: [
    ['x509: certificate signed by unknown authority, signature validation of the licence is off', null],
    [
      'Error creating: pods "cart-7c9f-x2k4q" is forbidden: exceeded quota: compute, requested: cpu=2, used: cpu=8, limited: cpu=8',
      null,
    ],
    [
      'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to resolve reference "hub.fjord.example/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      'registry-unauthorized',
    ],
  ],
})

test.each([
  ['verifier', verifier],
  ['unsigned', unsigned],
  ['neverCreated', binaryAuthorization],
])('says who refused it: %s', (note, text) => {
  const [symptom] = observeText(text, { slowPullMs: 60_000 }).symptoms

  expect(symptom && signatureRejected.notes({}, symptom)).toEqual([note])
})
