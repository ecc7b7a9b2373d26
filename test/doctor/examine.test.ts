import { describe, expect, test } from '@jest/globals'
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

test('a Problem is what is wrong, with each of its parts', async () => {
  const details = [{ key: 'replies:config.port', values: { name: 'PORT', example: 'PORT=3000', detail: '' } }]
  const mistake = new Problem('config-invalid', {}, undefined, details)
  const found = await examine({ ...patient, mistake })
  expect(found.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual([
    'configuration wrong',
    'versions fine',
    'languages fine',
  ])
  expect(found[0]).toMatchObject({ message: { key: 'replies:problems.config-invalid' }, details })
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
