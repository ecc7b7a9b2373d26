import { testCause } from '../../support/test-cause.ts'

testCause('registry-forbidden', {
  shows: [
    'Error response from daemon: error from registry: denied\ndenied',
    'Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "projects/fjord/locations/us/repositories/gcr.io" (or it may not exist)',
    'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
    'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": unexpected status from HEAD request to https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1: 403 Forbidden',
    'Failed to pull image "eu.gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "eu.gcr.io/fjord-old/mail:7": failed to resolve reference "eu.gcr.io/fjord-old/mail:7": pulling from host eu.gcr.io failed with status code [manifests 7]: 403 Forbidden',
    'Failed to pull image "gcr.io/fjord-old/mail:7": rpc error: code = Unknown desc = failed to pull and unpack image "gcr.io/fjord-old/mail:7": failed to resolve reference "gcr.io/fjord-old/mail:7": unexpected status code [manifests 7]: 403 Forbidden',
    'Error response from daemon: Head "https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/manifests/2.1": denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/fjord-live/locations/europe-north1/repositories/shop" (or it may not exist)',
    'Error: initializing source docker://ghcr.io/fjord/cart:2.1: Requesting bearer token: invalid status code from registry 403 (Forbidden)',
    'Failed to pull image "registry.gitlab.com/fjord/cart:2": Error response from daemon: Head "https://registry.gitlab.com/v2/fjord/cart/manifests/2": denied: access forbidden',
    'Back-off pulling image "ghcr.io/fjord/cart:2.1": ErrImagePull: failed to pull and unpack image "ghcr.io/fjord/cart:2.1": failed to resolve reference "ghcr.io/fjord/cart:2.1": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Afjord%2Fcart%3Apull&service=ghcr.io: 403 Forbidden',
    'error pulling image configuration: download failed after attempts=6: denied: requested access to the resource is denied',
    `Error response from daemon: error parsing HTTP 403 response body: invalid character '<' looking for beginning of value: "<html><body>blocked</body></html>", while pulling image "hub.fjord.example/web:1" from /v2/web/manifests/1`,
  ],
  leaves: [
    [
      'ERROR: failed to push ghcr.io/fjord/cart:1: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Afjord%2Fcart%3Apull%2Cpush&service=ghcr.io: 403 Forbidden',
      null,
    ],
    [
      'denied: Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/fjord/locations/eu/repositories/shop" (or it may not exist)',
      null,
    ],
    [
      'The push refers to repository [docker.io/fjord/cart]\ndenied: requested access to the resource is denied',
      null,
    ],
    [
      'npm ERR! 403 403 Forbidden - GET https://europe-npm.pkg.dev/fjord/js/@fjord%2fui - Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "x"',
      null,
    ],
    [
      'Failed to pull image "fjord/cart:1": failed to pull and unpack image "docker.io/fjord/cart:1": image verifier policy blocked pull of docker.io/fjord/cart:1 with digest sha256:12ab for reason: 403 Forbidden',
      'signature-rejected',
    ],
    [
      'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      'registry-unauthorized',
    ],
    [
      `Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to copy: httpReadSeeker: failed open: unexpected status code https://europe-north1-docker.pkg.dev/v2/fjord-live/shop/cart/blobs/sha256:ab: 403 Forbidden - Server message: denied: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: zQ4-xY`,
      'vpc-service-controls-denied',
    ],
    [
      'Failed to pull image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to resolve reference "europe-north1-docker.pkg.dev/fjord-live/shop/cart:2.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden - Server message: denied: Artifact Registry API has not been used in project 4711 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/artifactregistry.googleapis.com/overview?project=4711 then retry.',
      'registry-api-disabled',
    ],
    [
      'Failed to pull image "quay.io/fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/fjord/cart:1": failed to resolve reference "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": Forbidden',
      'proxy-failure',
    ],
    [
      'Warning  Unhealthy  2m (x9 over 4m)  kubelet  Readiness probe failed: HTTP probe failed with statuscode: 403',
      null,
    ],
    [
      'rpc error: code = PermissionDenied desc = The caller does not have permission on topic projects/fjord-live/topics/orders',
      null,
    ],
    [
      'Error: googleapi: Error 403: Cloud SQL Admin API has not been used in project 4711 before or it is disabled., accessNotConfigured',
      null,
    ],
  ],
})
