import { describe, expect, test } from '@jest/globals'
import { streamingNodeUnsupported } from '../../../src/causes/streaming/streaming-node-unsupported.ts'
import { seenOn, slowPullOf } from '../../support/streaming-evidence.ts'
import { claimsOf } from '../../support/test-cause.ts'

describe('streaming-node-unsupported', () => {
  test.each([
    ['Ubuntu', { osImage: 'Ubuntu 24.04.3 LTS' }, 'possible'],
    ['Docker', { containerRuntime: 'docker://20.10.6' }, 'possible'],
    ['Ubuntu with the label', { osImage: 'Ubuntu 24.04.3 LTS', streaming: true }, 'likely'],
    ['Container-Optimized OS with containerd', {}, 'ruled-out'],
  ] as const)('on %s', (_, node, verdict) => {
    expect(streamingNodeUnsupported.confirm?.(seenOn(node), slowPullOf())).toBe(verdict)
  })

  test.each([
    ['Successfully pulled image "fjord/model:3" in 1m31s (4m2s including waiting)', ['slow-pull']],
    ['Successfully pulled image "fjord/model:3" in 3.1s', []],
  ])('leaves the pasted text %s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims)
  })
})
