import { expect, test } from '@jest/globals'
import { findChannel, findPerson } from '../../src/sandbox-prompt/find-person.ts'

const workspace = {
  people: [
    { id: 'U1', name: 'lea', realName: 'Léa', locale: 'fr-FR' },
    { id: 'U2', name: 'kei', realName: 'Kei', locale: 'ja-JP' },
  ],
  channels: [{ id: 'C1', name: 'alerts', kind: 'channel' }],
  scenarios: [],
}

test.each([
  ['kei', 'U2'],
  ['Kei', 'U2'],
  ['@kei', 'U2'],
  ['ja', 'U2'],
  ['fr_FR', 'U1'],
  ['U1', 'U1'],
])('%s is %s', (wanted, id) => {
  expect(findPerson(workspace, wanted).id).toBe(id)
})

test.each(['nobody', 'xx', 'de'])('nobody is %s', (wanted) => {
  expect(() => findPerson(workspace, wanted)).toThrow(
    expect.objectContaining({
      code: 'sandbox-person-unknown',
      values: { person: wanted, people: { list: ['lea', 'kei'] } },
    }),
  )
})

test.each([
  ['alerts', 'C1'],
  ['#alerts', 'C1'],
  ['dm', 'dm'],
])('channel %s is %s', (wanted, channel) => {
  expect(findChannel(workspace, wanted)).toBe(channel)
})

test('an unknown channel is a problem that names the known ones', () => {
  expect(() => findChannel(workspace, 'random')).toThrow(
    expect.objectContaining({ values: { channel: 'random', channels: { list: ['alerts', 'dm'] } } }),
  )
})
