import { testCause } from '../../support/test-cause.ts'

testCause('tls-untrusted', {
  shows: [
    'Error response from daemon: missing key client.key for client certificate client.cert. CA certificates must use the extension .crt.',

    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": x509: certificate has expired or is not yet valid: current time 2026-11-03T10:00:00Z is after 2026-10-31T23:59:59Z',
    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": tls: failed to verify certificate: x509: certificate is valid for registry.fjord.example, not hub.fjord.example',
    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": http: server gave HTTP response to HTTPS client',
    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": remote error: tls: unrecognized name',
    'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": remote error: tls: handshake failure',
    `Error: initializing source docker://10.9.8.7:5000/cart:1: pinging container registry 10.9.8.7:5000: Get "https://10.9.8.7:5000/v2/": tls: failed to verify certificate: x509: cannot validate certificate for 10.9.8.7 because it doesn't contain any IP SANs`,
  ],
  leaves: [
    [
      'Failed to pull image "hub.fjord.example/cart:1": rpc error: code = Unknown desc = failed to pull and unpack image "hub.fjord.example/cart:1": failed to resolve reference "hub.fjord.example/cart:1": failed to do request: Head "https://hub.fjord.example/v2/cart/manifests/1": net/http: TLS handshake timeout',
      'registry-timeout',
    ],
    [
      'failed calling webhook "admit.fjord.example": Post "https://admit.shop.svc:443/": x509: certificate signed by unknown authority',
      null,
    ],
    ['Unable to connect to the server: x509: certificate has expired or is not yet valid', null],
  ],
})
