import { expect, test } from '@jest/globals'
import { tokenServiceBroken } from '../../../src/causes/auth/token-service-broken.ts'
import { observeText } from '../../../src/evidence/observe.ts'
import { testCause } from '../../support/test-cause.ts'

const pull =
  'Failed to pull image "hub.fjord.example/cart:2.1": failed to pull and unpack image "hub.fjord.example/cart:2.1": failed to resolve reference "hub.fjord.example/cart:2.1": failed to authorize: '
const badRequest = `${pull}failed to fetch anonymous token: unexpected status from GET request to https://auth.fjord.example/token?scope=repository%3Acart%3Apull&service=hub: 400 Bad Request`
const notThere = `${pull}failed to fetch oauth token: unexpected status from POST request to https://auth.fjord.example/token: 404 Not Found`
const webPage = `${pull}failed to fetch anonymous token: unable to decode token response: invalid character '<' looking for beginning of value`
const noToken = `${pull}failed to fetch anonymous token: authorization server did not include a token in the response`

testCause('token-service-broken', {
  shows: [
    'Error response from daemon: Get "https://registry.fjord.dev/v2/": unable to decode token response: EOF',
    `Failed to pull image "registry.fjord.dev/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "registry.fjord.dev/cart:1": failed to resolve reference "registry.fjord.dev/cart:1": failed to authorize: failed to fetch oauth token: invalid character '<' looking for beginning of value`,

    badRequest,
    notThere,
    webPage,
    noToken,
    'Error: initializing source docker://hub.fjord.example/cart:2.1: Requesting bearer token: invalid status code from registry 400 (Bad Request)',
  ],
  leaves: [
    ['{"level":"error","msg":"sign-in failed","error":"unable to decode token response: EOF"}', null],

    [`${pull}failed to fetch anonymous token: unexpected status: 401 Unauthorized`, 'registry-unauthorized'],
    [`${pull}failed to fetch oauth token: unexpected status: 403 Forbidden`, 'registry-forbidden'],
    [
      `${pull}failed to fetch anonymous token: Get "https://auth.fjord.example/token": dial tcp: lookup auth.fjord.example on 10.0.0.2:53: no such host`,
      'dns-failure',
    ],
    ['login failed: the server did not include a token in the response', null],
  ],
})

test.each([
  ['badRequest', badRequest],
  ['notThere', notThere],
  ['webPage', webPage],
  ['noToken', noToken],
])('says what kind of answer it was: %s', (note, text) => {
  const [symptom] = observeText(text, { slowPullMs: 60_000 }).symptoms

  expect(symptom && tokenServiceBroken.notes({}, symptom)).toEqual([note])
})

test('asks the very address that failed', () => {
  const [symptom] = observeText(notThere, { slowPullMs: 60_000 }).symptoms

  expect(symptom && tokenServiceBroken.values?.({}, symptom)).toEqual({
    tokenUrl: 'https://auth.fjord.example/token',
  })
})
