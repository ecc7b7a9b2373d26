import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { grantRights, grantRole, signInToCluster } from '../../src/doctor/commands.ts'

/** What a shell makes of a command: its words, one a line. */
function wordsOf(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `for word in ${command}; do echo "<$word>"; done`], {
    encoding: 'utf8',
  })
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.slice(1, -1))
}

test('what a cluster or a person calls itself stays one argument', () => {
  const hostile = `x'; touch "$HOME" #`
  const texts = grantRights('get', ['pods'], hostile, hostile).map(({ text }) => text)
  expect(texts.map(wordsOf)).toEqual([
    [
      'kubectl',
      'create',
      'clusterrole',
      'pullcheck-get',
      '--verb=get',
      '--resource=pods',
      `--context=${hostile}`,
    ],
    [
      'kubectl',
      'create',
      'clusterrolebinding',
      'pullcheck-get',
      '--clusterrole=pullcheck-get',
      `--user=${hostile}`,
      `--context=${hostile}`,
    ],
  ])
})

describe('what is not known is a placeholder, listed below', () => {
  test.each([
    [grantRights('get', ['pods'], undefined, undefined)[1], ['USER_NAME']],
    [grantRole('roles/logging.viewer', undefined), ['PROJECT_ID', 'MEMBER']],
    [signInToCluster({ project: 'kiosk-prod' }), ['CLUSTER_NAME', 'LOCATION']],
  ])('%j', (command, missing) => {
    expect(command?.missing).toEqual(missing)
    for (const name of missing) expect(command?.text).toContain(name)
  })
})
