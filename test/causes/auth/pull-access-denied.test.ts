import { testCause } from '../../support/test-cause.ts'

testCause('pull-access-denied', {
  shows: [
    'Failed to pull image "cart:dev": failed to pull and unpack image "docker.io/library/cart:dev": failed to resolve reference "docker.io/library/cart:dev": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    `Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = Error response from daemon: pull access denied for fjord/cart, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
    'ERROR: failed to solve: fjord/cart: failed to resolve source metadata for docker.io/fjord/cart:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'Back-off pulling image "crat": ErrImagePull: failed to pull and unpack image "docker.io/library/crat:latest": failed to resolve image: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
  ],
  leaves: [
    [
      'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
      'pull-secret-missing',
    ],
    [
      'Failed to pull image "fjord/cart:9": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/fjord/cart:9": failed to resolve reference "docker.io/fjord/cart:9": docker.io/fjord/cart:9: not found',
      'image-not-found',
    ],
    [`ERROR 1045 (28000): Access denied for user 'cart'@'10.4.0.9' (using password: YES)`, null],
  ],
})
