import { describe, expect, test } from '@jest/globals'
import { parsePullError } from '../../src/pull-error/parse-pull-error.ts'

const pull =
  'Failed to pull image "quay.io/fjord/cart:4": failed to pull and unpack image "quay.io/fjord/cart:4": '

describe('trouble on the node', () => {
  test.each([
    ['failed to extract layer sha256:3e: write /var/lib/x: no space left on device: unknown', 'disk-full'],
    ['failed to copy: write /var/lib/x/data: disk quota exceeded', 'disk-full'],
    ['failed to extract layer sha256:3e: mkdir /var/lib/x: read-only file system', 'disk-read-only'],
    ['failed to copy: read /var/lib/x/data: input/output error', 'disk-read-only'],
    ['pull QPS exceeded', 'throttled'],
    ['failed to extract layer sha256:3e: lchown /etc/x: operation not permitted: unknown', 'cannot-unpack'],
    ['failed to extract layer sha256:3e: no processor for media-type: unknown', undefined],
    [
      'failed to extract layer sha256:3e: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+zstd: no processor for media-type: unknown',
      'cannot-unpack',
    ],
    ['failed to resolve reference "quay.io/fjord/cart:4": unexpected status code 403 Forbidden', undefined],
  ])('%s is %s', (words, expected) => {
    expect(parsePullError(pull + words)?.nodeTrouble).toBe(expected)
  })
})

describe('trouble with the content', () => {
  test.each([
    ['failed commit on ref "layer-sha256:3e": unexpected commit size 10, expected 20', 'corrupt'],
    ['failed to extract layer sha256:3e: archive/tar: invalid tar header: unknown', 'corrupt'],
    ['failed to extract layer sha256:3e: failed to get stream processor: gzip: invalid header', 'corrupt'],
    ['failed to copy: failed to read expected number of bytes: unexpected EOF', 'corrupt'],
    ['failed to do request: Get "https://quay.io/v2/fjord/cart/blobs/sha256:3e": unexpected EOF', undefined],
    [
      'failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers',
      'artifact',
    ],
    ['unexpected media type application/vnd.cncf.helm.config.v1+json for sha256:3e: not found', 'artifact'],
    [
      'failed to extract layer sha256:3e: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+gzip+encrypted: exec: "ctd-decoder": not found',
      'encrypted',
    ],
    ['unexpected media type text/html for sha256:3e: not found', 'unreadable'],
    [
      "failed to authorize: failed to fetch anonymous token: invalid character '<' looking for a value",
      undefined,
    ],
  ])('%s is %s', (words, expected) => {
    expect(parsePullError(pull + words)?.contentTrouble).toBe(expected)
  })

  test('gives way to trouble of the wire', () => {
    const error = parsePullError(
      `${pull}failed to copy: read tcp 10.0.0.2:9->1.2.3.4:443: connection reset by peer: unexpected EOF`,
    )

    expect(error).toMatchObject({ network: 'reset' })
    expect(error).not.toHaveProperty('contentTrouble')
  })
})

describe('a runtime that went away', () => {
  test.each([
    ['rpc error: code = Unavailable desc = error reading from server: EOF'],
    ['rpc error: code = Unavailable desc = transport is closing'],
    ['rpc error: code = Unimplemented desc = unknown service runtime.v1.ImageService'],
    ['open //./pipe/containerd-containerd: connect: The system cannot find the file specified.'],
  ])('%s', (words) => {
    expect(parsePullError(`Failed to pull image "quay.io/fjord/cart:4": ${words}`)).toMatchObject({
      runtimeDown: true,
    })
  })
})
