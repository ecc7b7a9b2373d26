import { testCause } from '../../support/test-cause.ts'

testCause('runtime-unavailable', {
  shows: [
    'time="2026-07-11T08:12:44Z" level=fatal msg="cannot access containerd socket \\"/run/containerd/containerd.sock\\": no such file or directory"',

    'Error: unable to connect to Podman socket: Get "http://d/v4.0.0/libpod/_ping": dial unix /run/podman/podman.sock: connect: connection refused',
    "containerStatuses:\n- name: cart\n  state:\n    waiting:\n      message: 'rpc error: code = Unavailable desc = error reading from server: EOF'\n      reason: ErrImagePull",
    'state: {"waiting":{"message":"rpc error: code = Unavailable desc = transport is closing","reason":"ErrImagePull"}}',

    'Failed to pull image "fjord/cart:1": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: connection refused"',
    'Failed to pull image "fjord/cart:1": rpc error: code = Unavailable desc = error reading from server: EOF',
    `FATA[0002] connect: connect endpoint 'unix:///run/containerd/containerd.sock', make sure you are running as root and the endpoint has been started: context deadline exceeded`,
    'FATA[0000] validate service connection: validate CRI v1 image API for endpoint "unix:///var/run/crio/crio.sock": rpc error: code = Unimplemented desc = unknown service runtime.v1.ImageService',
  ],
  leaves: [
    [
      'cart-api: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.12.0.7:50051: connect: connection refused"',
      null,
    ],

    [
      'Failed to pull image "fjord/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/fjord/cart:1": failed to resolve reference "docker.io/fjord/cart:1": failed to do request: Head "https://registry-1.docker.io/v2/fjord/cart/manifests/1": dial tcp 10.1.2.3:443: connect: connection refused',
      'registry-unreachable',
    ],
    [
      'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.8.0.7:50051: connect: connection refused"',
      null,
    ],
    [
      'could not connect to server: No such file or directory. Is the server running locally and accepting connections on Unix domain socket "/tmp/.s.PGSQL.5432"?',
      null,
    ],
  ],
})
