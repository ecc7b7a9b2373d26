import { describe, expect, test } from '@jest/globals'
import { slackChannels } from '../../src/doctor/checks/slack-channels.ts'
import { examine } from '../../src/doctor/examine.ts'
import { fine } from '../../src/doctor/finding.ts'
import type { Check, Patient } from '../../src/doctor/patient.ts'
import { Problem } from '../../src/problems.ts'

const patient: Patient = {
  watchedChannels: async () => [],
  clusters: [],
  versions: { pullcheck: '1.0.0', node: '24.1.0', sqlite: '3.50.0' },
  languages: { all: ['en', 'ja'], usual: 'ja' },
  now: () => 0,
}
const well: Check = { id: 'well', run: async () => [fine('configuration.fine')] }

function failing(id: string, error: unknown): Check {
  return { id, run: () => Promise.reject(error) }
}

describe('one check never stands in the way of another', () => {
  test('when it is broken, and it says why, without credentials', async () => {
    const broken = failing('broken', new TypeError('no https://kiosk:hunter22@registry.test'))
    expect(await examine(patient, { all: [broken, well] })).toEqual([
      {
        check: 'broken',
        verdict: 'open',
        message: {
          key: 'replies:doctor.failed',
          values: { check: 'broken', reason: 'TypeError: no https://REDACTED@registry.test' },
        },
      },
      { check: 'well', ...fine('configuration.fine') },
    ])
  })

  test('when it never ends', async () => {
    const endless: Check = { id: 'endless', run: () => new Promise(() => {}) }
    const found = await examine(patient, { all: [endless, well], patienceMs: 20 })
    expect(found.map(({ check, message }) => [check, message.key])).toEqual([
      ['endless', 'replies:doctor.late'],
      ['well', 'replies:doctor.configuration.fine'],
    ])
  })

  test('when it throws before it begins', async () => {
    const hasty: Check = {
      id: 'hasty',
      run: () => {
        throw new Error('at once')
      },
    }
    expect((await examine(patient, { all: [hasty, well] })).map(({ verdict }) => verdict)).toEqual([
      'open',
      'fine',
    ])
  })
})

test('each mistake of the configuration is something wrong, and then there is nothing to reach', async () => {
  const values = { name: 'PORT', example: 'PORT=3000', detail: '' }
  const details = ['port', 'lang'].map((key) => ({ key: `replies:config.${key}`, values }))
  const mistake = new Problem('config-invalid', {}, undefined, details)
  const found = await examine({ ...patient, mistake })
  expect(found.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual([
    'configuration wrong',
    'configuration wrong',
    'versions fine',
    'languages fine',
  ])
  expect(found.slice(0, 2).map(({ message }) => message)).toEqual(details)
})

test('a Problem is what is wrong, and what to do next', async () => {
  const found = await examine({ ...patient, mistake: new Problem('flag-unknown', { flag: '-x' }) })
  expect(found[0]).toMatchObject({
    verdict: 'wrong',
    message: { key: 'replies:problems.flag-unknown', values: { flag: '-x' } },
    advice: { key: 'replies:nextSteps.flag-unknown' },
  })
})

test('an old Node is wrong', async () => {
  const versions = { ...patient.versions, node: '22.9.1' }
  const found = await examine({ ...patient, versions })
  expect(found).toContainEqual({
    check: 'versions',
    verdict: 'wrong',
    message: { key: 'replies:doctor.versions.wrong', values: { node: '22.9.1', oldest: '24' } },
  })
})

test('a channel that a scope is missing for is mended by the scope, another one by an invitation', async () => {
  const identity = { ok: true, team: 'kiosk', user: 'pullcheck' } as const
  const reasons: Record<string, string> = { C1: 'missing_scope', C2: 'not_in_channel' }
  const slack: Patient['slack'] = {
    host: 'slack.test',
    identity: async () => identity,
    readGroup: async () => identity,
    readChannel: async (channel) => ({ ok: false, reason: reasons[channel] ?? '', isReached: true }),
  }
  const watchedChannels = async () => Object.keys(reasons)
  const found = await examine({ ...patient, slack, watchedChannels }, { all: [slackChannels] })
  expect(found.map(({ advice }) => advice?.key)).toEqual([
    'replies:doctor.slack.scopes.advice',
    'replies:doctor.slack.channels.advice',
  ])
})
