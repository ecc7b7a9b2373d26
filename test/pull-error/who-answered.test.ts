import { expect, test } from '@jest/globals'
import { readText } from '../../src/pull-error/read-text.ts'

test('a proxy that wants to know who asks', () => {
  const [reading] = readText(
    'Failed to pull image "quay.io/fjord/cart:1": failed to do request: Head "https://quay.io/v2/fjord/cart/manifests/1": unexpected status: 407 Proxy Authentication Required',
  )
  expect(reading).toMatchObject({ kind: 'pullError', error: { proxy: true } })
})

test('a refusal of Docker Hub that names neither image nor host', () => {
  const [reading] = readText(
    'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
  )
  expect(reading).toMatchObject({ error: { refusal: 'rate-limit', registry: { kind: 'docker-hub' } } })
})
