import { testCause } from '../../support/test-cause.ts'

testCause('image-not-found', {
  shows: [
    '"IMAGE_ADDRESS": not found',
    'Error: image fjord/cart:9 not found',
    'GET https://gcr.io/v2/fjord/cart/manifests/9: MANIFEST_UNKNOWN: Failed to fetch "9" from request "/v2/fjord/cart/manifests/9".',
    '"europe-docker.pkg.dev/fjord-live/shop/cart:nope": not found',
    'GET https://index.docker.io/v2/fjord/cart/manifests/9: MANIFEST_UNKNOWN: manifest unknown; unknown tag=9',
    'Failed to pull image "nginx:1.999": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/nginx:1.999": failed to resolve reference "docker.io/library/nginx:1.999": docker.io/library/nginx:1.999: not found',
    'Failed to pull image "ghcr.io/fjord/cart:nope": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/fjord/cart:nope": failed to resolve image: ghcr.io/fjord/cart:nope: not found',
    'Failed to pull image "quay.io/fjord/cart:nope": Error response from daemon: manifest for quay.io/fjord/cart:nope not found: manifest unknown: manifest unknown',
    'Error: initializing source docker://fjord/cart:nope: reading manifest nope in docker.io/fjord/cart: manifest unknown: manifest unknown',
    `Failed to pull image "210987654321.dkr.ecr.eu-west-1.amazonaws.com/crat:1": rpc error: code = Unknown desc = Error response from daemon: name unknown: The repository with name 'crat' does not exist in the registry with id '210987654321'`,
    'Failed to pull image "harbor.fjord.example/shop/cart:9": rpc error: code = Unknown desc = failed to pull and unpack image "harbor.fjord.example/shop/cart:9": failed to resolve reference "harbor.fjord.example/shop/cart:9": unexpected status from HEAD request to https://harbor.fjord.example/v2/shop/cart/manifests/9: 404 Not Found',
    'ERROR: failed to solve: golang:9.99: failed to resolve source metadata for docker.io/library/golang:9.99: docker.io/library/golang:9.99: not found',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = Error response from daemon: repository fjord/cart not found',
    'Back-off pulling image "nginx:1.999": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/nginx:1.999": failed to resolve reference "docker.io/library/nginx:1.999": docker.io/library/nginx:1.999: not found',
    'Error response from daemon: Head "https://quay.io/v2/fjord/cart/manifests/v1": unknown: Tag v1 was deleted or has expired. To pull, revive via time machine',
  ],
  leaves: [
    ['"/requirements/dev.txt": not found', null],
    ['image "banner.jpg" not found', null],
    ['Error: failed to resolve reference to undefined symbol: not found', null],
    [
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref ab::cd: "/package.json": not found',
      null,
    ],
    ['npm ERR! 404 Not Found - GET https://registry.npmjs.org/fjord - Not found', null],
    [
      'Failed to pull image "ghcr.io/fjord/cart:1": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/fjord/cart:1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:77aa (application/vnd.docker.container.image.v1+json) from remote: not found',
      'content-missing',
    ],
    [
      'Failed to pull image "ghcr.io/fjord/cart:1": rpc error: code = NotFound desc = failed to pull and unpack image "ghcr.io/fjord/cart:1": no match for platform in manifest: not found',
      'platform-mismatch',
    ],
    ['fork/exec /app: exec format error', null],
    ['secret "registry-login" not found', null],
    [
      'Failed to pull image "cart:dev": failed to pull and unpack image "docker.io/library/cart:dev": failed to resolve reference "docker.io/library/cart:dev": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'pull-access-denied',
    ],
    [
      'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: exec: "serve": executable file not found in $PATH: unknown',
      'streaming-file-fault',
    ],
  ],
})
