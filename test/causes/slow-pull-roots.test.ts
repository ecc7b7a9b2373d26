import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import { suspect } from '../../src/diagnosis/suspect.ts'
import type { Evidence, NodeFacts } from '../../src/evidence/evidence.ts'
import type { Symptom } from '../../src/evidence/symptom.ts'
import { image, seenOn, slowPullOf } from '../support/streaming-evidence.ts'

const twice = ['sha256:1c', 'sha256:2d', 'sha256:1c']
const streaming = { streaming: true }
const ubuntu: Partial<NodeFacts> = { osImage: 'Ubuntu 24.04.3 LTS' }

describe('a slow pull has one root', () => {
  test.each<[string, Evidence, Partial<ReturnType<typeof slowPullOf>>, string, string]>([
    ['streaming is off', seenOn({}), {}, 'streaming-off', 'likely'],
    ['the node can’t stream', seenOn(ubuntu), {}, 'streaming-node-unsupported', 'possible'],
    ['nor with the label', seenOn({ ...ubuntu, ...streaming }), {}, 'streaming-node-unsupported', 'likely'],
    [
      'a layer comes twice',
      seenOn(streaming, { layers: twice }),
      {},
      'streaming-layers-ineligible',
      'confirmed',
    ],
    ['it waited for others', seenOn({}), { waitingMs: 300_000 }, 'slow-pull', 'confirmed'],
    ['another registry', seenOn({}), { image: 'ghcr.io/fruit/cider:2' }, 'slow-pull', 'confirmed'],
    ['streamed all the same', seenOn(streaming, { streamed: [image] }), {}, 'slow-pull', 'confirmed'],
    ['streaming, layers unknown', seenOn(streaming), {}, 'slow-pull', 'confirmed'],
    ['Autopilot', seenOn({ autopilot: true }), {}, 'slow-pull', 'confirmed'],
    ['not GKE', seenOn({ gke: false }), {}, 'slow-pull', 'confirmed'],
    ['nothing known', {}, {}, 'slow-pull', 'confirmed'],
  ])('%s', (_, evidence, fields, id, verdict) => {
    expect(rootsOf(slowPullOf(fields), evidence)).toEqual([[id, verdict]])
  })
})

/** The causes that are left of those that claim a symptom, with their verdicts. */
function rootsOf(symptom: Symptom, evidence: Evidence): [string, string][] {
  return suspect(Object.values(causes), [symptom])
    .map(({ cause }): [string, string] => [cause.id, cause.confirm?.(evidence, symptom) ?? 'confirmed'])
    .filter(([, verdict]) => verdict !== 'ruled-out')
}
