import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createKubernetesSource } from '../../../src/evidence/kubernetes/client.ts'
import { signInProblem } from '../../../src/evidence/kubernetes/credential-plugin.ts'
import { guardNetwork } from '../../support/nock-guard.ts'

guardNetwork()

/** A kubeconfig whose user signs in with a program. */
function signingInWith(command: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'config')
  const exec = { apiVersion: 'client.authentication.k8s.io/v1beta1', command, interactiveMode: 'Never' }
  const kubeconfig = {
    'current-context': 'moor',
    clusters: [{ name: 'moor', cluster: { server: 'https://203.0.113.8' } }],
    contexts: [{ name: 'moor', context: { cluster: 'moor', user: 'gorse' } }],
    users: [{ name: 'gorse', user: { exec } }],
  }
  writeFileSync(file, JSON.stringify(kubeconfig))
  return file
}

function program(script: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pullcheck-')), 'gorse-auth-plugin')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

const lookWith = (command: string) =>
  createKubernetesSource({ kubeconfig: signingInWith(command) }).source.node('n', AbortSignal.timeout(5_000))

describe("a kubeconfig's credential plugin", () => {
  test('that is not installed is named', async () => {
    await expect(lookWith('gorse-auth-plugin-that-is-nowhere')).rejects.toMatchObject({
      code: 'credential-plugin-missing',
      values: { command: 'gorse-auth-plugin-that-is-nowhere' },
    })
  })

  test('that fails is quoted with what it said first', async () => {
    const command = program('echo "gorse: you are not signed in" >&2; echo "hint" >&2; exit 1')

    await expect(lookWith(command)).rejects.toMatchObject({
      code: 'credential-plugin-failed',
      values: { command, reason: 'gorse: you are not signed in' },
    })
  })

  test('shows no credential that it printed', async () => {
    const command = program('echo "bad token ya29.a0AfB_byC1234567890abcdefghijklmnop" >&2; exit 1')

    const problem = await lookWith(command).catch((error: unknown) => error)

    expect(JSON.stringify(problem)).not.toContain('a0AfB_byC')
  })
})

describe('signInProblem', () => {
  const error = Object.assign(new Error('no'), { code: 'ENOENT', syscall: 'open' })

  test.each([
    ['a user without a plugin', error, undefined],
    ['a certificate that is not there', error, 'gorse-auth-plugin'],
  ])('leaves %s as it is', (_, thrown, command) => {
    expect(signInProblem(thrown, command)).toBe(thrown)
  })

  test('knows a program that may not be run, and one that cannot be started', () => {
    const spawned = (code: string) => Object.assign(new Error('no'), { code, syscall: 'spawn gorse' })

    expect(signInProblem(spawned('EACCES'), 'gorse')).toMatchObject({ code: 'credential-plugin-missing' })
    expect(signInProblem(spawned('EMFILE'), 'gorse')).toMatchObject({
      code: 'credential-plugin-failed',
      values: { reason: 'EMFILE' },
    })
  })
})
