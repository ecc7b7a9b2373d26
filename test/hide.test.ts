import { describe, expect, test } from '@jest/globals'
import { analyse } from 'scslre'
import { createHide, hostExpression } from '../src/hide.ts'

const hide = createHide({
  hosts: ['*.corp.example', 'registry.kiosk.test', 'build-*.lan', 'BUILDBOX'],
  patterns: [{ name: 'ticket-number', expression: /KIOSK-[0-9]{2,6}/ }],
})

describe('hides', () => {
  test.each([
    ['dial tcp: lookup images.corp.example: no such host', 'dial tcp: lookup HIDDEN_HOST: no such host'],
    ['a.b.c.corp.example', 'HIDDEN_HOST'],
    ['pull from registry.kiosk.test.', 'pull from HIDDEN_HOST.'],
    ['https://registry.kiosk.test:5000/v2/', 'https://HIDDEN_HOST:5000/v2/'],
    ['REGISTRY.kiosk.test/menu:1', 'HIDDEN_HOST/menu:1'],
    ['/etc/ssl/registry.kiosk.test.crt', '/etc/ssl/HIDDEN_HOST'],
    ['mirror.registry.kiosk.test', 'HIDDEN_HOST'],
    ['host%3Aregistry.kiosk.test%2Fmenu', 'host%3AHIDDEN_HOST%2Fmenu'],
    ['{"line":"x\\nregistry.kiosk.test\\t"}', '{"line":"x\\nHIDDEN_HOST\\t"}'],
    ['{"line":"\\u0022registry.kiosk.test"}', '{"line":"\\u0022HIDDEN_HOST"}'],
    ['C:\\certs.d\\registry.kiosk.test\\ca.crt', 'C:\\certs.d\\HIDDEN_HOST\\ca.crt'],
    ['"C:\\\\certs.d\\\\registry.kiosk.test"', '"C:\\\\certs.d\\\\HIDDEN_HOST"'],
    ['\\x22registry.kiosk.test', '\\x22HIDDEN_HOST'],
    ['x\\nimages.corp.example', 'x\\nHIDDEN_HOST'],
    ['ssh root@build-7-a.lan', 'ssh root@HIDDEN_HOST'],
    ['on buildbox, for KIOSK-4711', 'on HIDDEN_HOST, for HIDDEN_TICKET_NUMBER'],
    ['_registry.kiosk.test_', '_HIDDEN_HOST_'],
  ])('%s', (text, shown) => {
    expect(hide(text)).toBe(shown)
    expect(hide(shown)).toBe(shown)
  })
})

describe('leaves', () => {
  test.each([
    ['corp.example is where it began'],
    ['corporate.example'],
    ['my-registry.kiosk.tests'],
    ['registry.kiosk.test-2'],
    ['otherregistry.kiosk.test'],
    ['build.lan'],
    ['build-7.sub.lan'],
    ['buildboxes'],
    ['C:\\new\\temp\\runtime and \\n'],
    ['KIOSK-1'],
    ['sha256:0f3c registry-1.docker.io gcr.io'],
  ])('%s', (text) => {
    expect(hide(text)).toBe(text)
  })
})

test.each(['*.corp.example', 'registry.kiosk.test', 'build-*.lan', '*.a*.b*.test', 'buildbox'])(
  'looks for %s in linear time',
  (glob) => {
    const { source, flags } = hostExpression(glob)
    expect(analyse({ source, flags }).reports).toEqual([])
  },
)
