import { expect, test } from '@jest/globals'
import { concerns } from '../../src/evidence/image-present.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const other = `sha256:${'cd'.repeat(32)}`

test.each([
  ['nginx', 'docker.io/library/nginx:latest', undefined, true],
  ['quay.io/shop/web:1', 'quay.io/shop/web:1', undefined, true],
  ['quay.io/shop/web:1', 'quay.io/shop/web:2', undefined, false],
  ['quay.io/shop/web:1', 'quay.io/shop/webs:1', undefined, false],
  ['quay.io/shop/web:1', `quay.io/shop/web@${digest}`, `quay.io/shop/web@${digest}`, true],
  ['quay.io/shop/web:1', `quay.io/shop/web@${other}`, `quay.io/shop/web@${digest}`, false],
  [`quay.io/shop/web:1@${digest}`, 'quay.io/shop/web:1', undefined, true],
  ['Not An Image', 'Not An Image', undefined, true],
])('the container’s %s and %s (running %s): %s', (image, said, imageId, same) => {
  const container = {
    name: 'web',
    type: 'regular',
    image,
    state: { kind: 'none' },
    restartCount: 0,
    ...(imageId && { imageId }),
  } as const

  expect(concerns(said, [container])).toBe(same)
})
