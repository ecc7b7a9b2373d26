import { testCause } from '../../support/test-cause.ts'

testCause('registry-unauthorized', {
  shows: [
    'Error response from daemon: error from registry: unauthorized\nunauthorized',
    `Error response from daemon: pull access denied for 210987654321.dkr.ecr.eu-west-1.amazonaws.com/cart, repository does not exist or may require 'docker login': denied: Your authorization token has expired. Reauthenticate and try again.`,
    'docker: Error response from daemon: Head "https://ghcr.io/v2/fjord/cart/manifests/1": unauthorized.',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized',
    'Failed to pull image "harbor.fjord.example/shop/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "harbor.fjord.example/shop/cart:1": failed to resolve reference "harbor.fjord.example/shop/cart:1": pulling from host harbor.fjord.example failed with status code [manifests 1]: 401 Unauthorized',
    'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = reading manifest 1 in quay.io/fjord/cart: unauthorized: access to the requested resource is not authorized',
    'Error response from daemon: Get "https://harbor.fjord.example/v2/": unauthorized: authentication required',
    'Error response from daemon: Head "https://registry-1.docker.io/v2/fjord/cart/manifests/1": unauthorized: incorrect username or password',
    'Error: initializing source docker://210987654321.dkr.ecr.eu-west-1.amazonaws.com/cart:1: reading manifest 1 in 210987654321.dkr.ecr.eu-west-1.amazonaws.com/cart: denied: Your authorization token has expired. Reauthenticate and try again.',
    'ERROR: failed to solve: fjord.azurecr.io/cart:1: failed to resolve source metadata for fjord.azurecr.io/cart:1: failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://fjord.azurecr.io/oauth2/token: 401 Unauthorized',
  ],
  leaves: [
    [
      'Login did not succeed, error: Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
      null,
    ],
    [
      "helm: failed to download chart: failed to get 'oci://ghcr.io/fjord/charts/cart:1': GET https://ghcr.io/v2/: 401 Unauthorized",
      null,
    ],

    [
      'Error response from daemon: login attempt to https://hub.fjord.example/v2/ failed with status: 401 Unauthorized',
      null,
    ],
    ['10.4.0.9 - - [02/May/2026:08:00:00 +0000] "GET /v2/ HTTP/1.1" 401 87 "-" "containerd/1.7.2"', null],
    [
      'error checking push permissions -- make sure you entered the correct tag name: checking push permission for "gcr.io/fjord/cart:1": POST https://gcr.io/v2/fjord/cart/blobs/uploads/: UNAUTHORIZED: authentication required',
      null,
    ],
    [
      'Failed to pull image "ghcr.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "ghcr.io/fjord/cart:1": failed to resolve reference "ghcr.io/fjord/cart:1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
      'registry-forbidden',
    ],
    [
      'Error response from daemon: Head "https://hub.fjord.example:5050/v2/cart/manifests/1": no basic auth credentials',
      'pull-secret-missing',
    ],
    [
      'Failed to pull image "acme.azurecr.io/labs/api:1": [rpc error: code = NotFound desc = failed to pull and unpack image "acme.azurecr.io/labs/api:1": failed to resolve image: acme.azurecr.io/labs/api:1: not found, failed to pull and unpack image "acme.azurecr.io/labs/api:1": failed to resolve image: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://acme.azurecr.io/oauth2/token?scope=repository%3Alabs%2Fapi%3Apull&service=acme.azurecr.io: 401 Unauthorized]',
      'image-not-found',
    ],
    ['Liveness probe failed: HTTP probe failed with statuscode: 401', null],
    ['level=error msg="login failed" error="oauth2: cannot fetch token: 401 Unauthorized"', null],
  ],
})
