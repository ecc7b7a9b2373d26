import { expect, test } from '@jest/globals'
import { nameMistakeOf } from '../../src/causes/name-mistake.ts'
import { parseImageReference } from '../../src/pull-error/image-reference.ts'

const digest = `sha256:${'0a'.repeat(32)}`

test.each([
  ['', 'nameEmpty', '""'],
  ['{{ .Values.image.name }}:2', 'template', '{{ .Values.image.name }}'],
  ['hub.fjord.example/cart:{{tag', 'template', '{{tag'],
  ['${REGISTRY}/cart:2', 'template', '${REGISTRY}'],
  ['hub.fjord.example/cart:$(TAG)', 'template', '$(TAG)'],
  ['hub.fjord.example/cart:$TAG', 'template', '$TAG'],
  [':sha-<short>', 'template', '<short>'],
  ['https://hub.fjord.example/cart:2', 'scheme', 'https://'],
  ['docker://hub.fjord.example/cart:2', 'scheme', 'docker://'],
  ['hub.fjord.example/my cart:2', 'space', 'hub.fjord.example/my␣cart:2'],
  ['cart:2 ', 'space', 'cart:2␣'],
  ['/cart:2', 'partEmpty', '/'],
  ['hub.fjord.example//cart:2', 'partEmpty', '//'],
  ['hub.fjord.example/shop/:2', 'partEmpty', '/:'],
  [':2', 'partEmpty', ':'],
  ['hub.fjord.example/shop/', 'partEmpty', '/'],
  ['hub.fjord.example/cart:', 'tagEmpty', ':'],
  [`hub.fjord.example/cart:@${digest}`, 'tagEmpty', ':'],
  ['hub.fjord.example/cart:2:latest', 'twoTags', ':2:latest'],
  ['hub.fjord.example/cart@sha256:12ab', 'digestWrong', 'sha256:12ab'],
  ['hub.fjord.example/cart@', 'digestWrong', ''],
  ['hub.fjord.example/cart:feature+x', 'tagWrong', 'feature+x'],
  ['hub.fjord.example/cart:-2', 'tagWrong', '-2'],
  ['HUB_HOST/cart:2', 'hostWrong', 'HUB_HOST'],
  ['hub.fjord.example/Shop/cart:2', 'upperCase', 'Shop'],
  ['Cart:2', 'upperCase', 'Cart'],
  ['hub.fjord.example/cart,:2', 'character', ','],
  ['"hub.fjord.example/cart:2"', 'tagWrong', '2"'],
  ['hub.fjord.example/cart-:2', 'separator', 'cart-'],
  ['hub.fjord.example/ca..rt:2', 'separator', 'ca..rt'],
  ['cart:2', 'shortName', 'cart:2'],
])('%s: %s', (name, kind, part) => {
  expect(nameMistakeOf(name)).toEqual({ kind, part })
})

test.each([
  ['hub.fjord.example:5000/shop/cart:2.1-rc_1'],
  [`hub.fjord.example/shop/cart@${digest}`],
  ['localhost/cart'],
  ['hub.fjord.example/a__b/c--d.e:2'],
])('nothing is wrong with %s', (name) => {
  expect(nameMistakeOf(name)).toBeUndefined()
  expect(parseImageReference(name)).toBeDefined()
})
