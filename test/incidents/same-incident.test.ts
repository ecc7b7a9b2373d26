import { expect, test } from '@jest/globals'
import { openIncident } from '../../src/incidents/open-incident.ts'
import { isSame, retold } from '../../src/incidents/same-incident.ts'
import type { Incident } from '../../src/store/records.ts'
import { diagnosisOfPod, explainText, type PodWords, podOf, start, tsAt } from './world.ts'

const cart = 'reg.example.net/shop/cart:1'
const till = 'reg.example.net/shop/till:1'
const timeout = 'network timeout'
const one: PodWords = { image: cart, trouble: timeout }

/** As the first of these pods is diagnosed among them. */
function opened(pods: Record<string, PodWords>, cluster = 'prod'): Incident {
  const all = Object.entries(pods).map(([name, words]) => podOf(`shop/${name}`, words))
  const [first] = all
  if (!first) throw new Error('No pod')
  const sighting = { channel: 'C1', ts: tsAt(start), at: start, cluster, pods: [first] }
  return openIncident({ id: 'i', sighting, diagnosis: diagnosisOfPod(first, all), pods: all, now: start })
}

function quoted(text: string): Incident {
  const diagnosis = explainText(text)
  const sighting = { channel: 'C1', ts: tsAt(start), at: start, cluster: '', pods: [], text: diagnosis }
  return openIncident({ id: 'i', sighting, diagnosis, pods: [], now: start })
}

const outage = { till: { image: till, trouble: timeout }, cart: one }

test.each<[string, Incident, Incident, boolean]>([
  ['an image, and its registry', opened({ cart: one }), opened(outage), true],
  ['a registry, and an image that is left', opened(outage), opened({ cart: one }), true],
  ['two images', opened({ cart: one }), opened({ till: { image: till, trouble: timeout } }), false],
  ['two causes', opened({ cart: one }), opened({ cart: { ...one, trouble: 'missing manifest' } }), false],
  ['two clusters', opened({ cart: one }), opened({ cart: one }, 'test'), false],
  ['a cause that was not known at first', opened({ cart: { image: cart } }), opened({ cart: one }), true],
  ['an unknown cause, and another pod', opened({ cart: { image: till } }), opened({ other: one }), false],
  [
    'words, and pods of their image',
    quoted(`missing manifest ${cart}`),
    opened({ cart: { image: cart, trouble: 'missing manifest' } }),
    true,
  ],
  [
    'words, and pods of another image',
    quoted(`missing manifest ${till}`),
    opened({ cart: { image: cart, trouble: 'missing manifest' } }),
    false,
  ],
  ['an outage, and words about one of its images', opened(outage), quoted(`network timeout ${cart}`), true],
])('%s', (_, known, fresh, expected) => {
  expect(isSame(known, fresh)).toBe(expected)
})

test.each<[string, Incident, Incident, string]>([
  ['wider', opened({ cart: one }), opened(outage), 'registry-timeout registry prod'],
  ['never narrower', opened(outage), opened({ cart: one }), 'registry-timeout registry prod'],
  ['with its cause', opened({ cart: { image: cart } }), opened({ cart: one }), 'registry-timeout image prod'],
  [
    'with its cause still',
    opened({ cart: one }),
    opened({ cart: { image: cart } }),
    'registry-timeout image prod',
  ],
  [
    'with the pods behind words',
    quoted(`network timeout ${cart}`),
    opened({ cart: one }),
    'registry-timeout image prod',
  ],
  [
    'with its pods still',
    opened({ cart: one }),
    quoted(`network timeout ${cart}`),
    'registry-timeout image prod',
  ],
  [
    'anew when it comes back',
    { ...opened(outage), state: 'closed' },
    opened({ cart: one }),
    'registry-timeout image prod',
  ],
])('is told %s', (_, known, fresh, expected) => {
  const { cause, common, cluster, key } = retold(known, fresh)

  expect(`${cause} ${common.scope} ${cluster}`).toBe(expected)
  expect(JSON.parse(key).slice(0, 3)).toEqual([cluster, cause, common.scope])
})

test('keeps its trouble, and learns it where it said nothing', () => {
  const silent: Incident = { ...opened(outage) }
  delete silent.trouble

  expect(retold(silent, opened({ cart: one })).trouble).toBe(timeout)
  expect(retold(opened(outage), silent).trouble).toBe(timeout)
})
