import { describe, expect, test } from '@jest/globals'
import { parseImageReference } from '../../src/pull-error/image-reference.ts'

const digest = `sha256:${'0b3e'.repeat(16)}`

describe('parseImageReference', () => {
  test.each([
    ['nginx', { host: 'docker.io', path: 'library/nginx', tag: 'latest', bare: true }],
    ['fjord/cart:2', { host: 'docker.io', path: 'fjord/cart', tag: '2', bare: true }],
    ['docker.io/nginx', { host: 'docker.io', path: 'library/nginx', bare: false }],
    ['index.docker.io/fjord/cart', { host: 'docker.io', path: 'fjord/cart' }],
    ['localhost/cart', { host: 'localhost', path: 'cart' }],
    ['localhost:5000/a/b:1', { host: 'localhost:5000', path: 'a/b', tag: '1' }],
    ['[fd00::1]:5000/a', { host: '[fd00::1]:5000', path: 'a' }],
    ['HUB/cart', { host: 'HUB', path: 'cart' }],
    ['a.example/b__c/d---e.f:V1', { path: 'b__c/d---e.f', tag: 'V1' }],
    [`nginx:1@${digest}`, { tag: '1', digest }],
  ])('reads %s', (text, fields) => {
    expect(parseImageReference(text)).toMatchObject(fields)
  })

  test('names no tag where only a digest was written', () => {
    expect(parseImageReference(`nginx@${digest}`)?.tag).toBeUndefined()
  })

  test.each([
    [''],
    ['Nginx'],
    ['a.example/Cart:1'],
    ['https://a.example/cart'],
    ['cart:'],
    [':1'],
    ['cart:a:b'],
    ['cart:1 '.repeat(2)],
    ['a//b'],
    ['a_.b'],
    ['cart@sha256:12'],
    ['-cart'],
    ['{{ .Values.image }}'],
    ['a'.repeat(64)],
    ['a/'.repeat(200)],
  ])('refuses %s', (text) => {
    expect(parseImageReference(text)).toBeUndefined()
  })
})
