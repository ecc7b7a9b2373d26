import { describe, expect, test } from '@jest/globals'
import { checkNodeLoad } from '../../src/steps/check-node-load.ts'
import { checkRegistryDistance } from '../../src/steps/check-registry-distance.ts'
import { checkServiceHealth } from '../../src/steps/check-service-health.ts'
import { comparePullAndQueueTime } from '../../src/steps/compare-pull-and-queue-time.ts'
import { commandsOf, isOffered, settled, situationOf, withNode } from '../support/situation.ts'

describe('distance between repository and node', () => {
  test.each([
    ['europe-west4', 'europe-west4', 'fine'],
    ['europe', 'europe-west4', 'fine'],
    ['us', 'us-east1', 'fine'],
    ['us-east1', 'us-east4', undefined],
    ['europe-west1', 'europe-west12', undefined],
    ['asia', 'australia-southeast1', undefined],
    [undefined, 'europe-west4', undefined],
  ])('%s and %s: %s', (repositoryLocation, region, mark) => {
    const values = repositoryLocation === undefined ? {} : { repositoryLocation }
    expect(settled(checkRegistryDistance, situationOf({ values, evidence: withNode({ region }) }))).toBe(mark)
  })

  test('is open while the node is unknown', () => {
    const situation = situationOf({ values: { repositoryLocation: 'us' } })
    expect(settled(checkRegistryDistance, situation)).toBeUndefined()
  })
})

describe('what slows a pull', () => {
  test('is read from the Pulled events of the pod', () => {
    expect(
      commandsOf(comparePullAndQueueTime, situationOf({ values: { pod: 'press-0', namespace: 'fruit' } })),
    ).toEqual(['kubectl get events -n fruit --field-selector=involvedObject.name=press-0,reason=Pulled'])
  })

  test('is looked for among all that runs on the node', () => {
    expect(commandsOf(checkNodeLoad, situationOf({ values: { node: 'gke-orchard-1' } }))).toEqual([
      'kubectl top node gke-orchard-1',
      'kubectl get pods --all-namespaces --field-selector=spec.nodeName=gke-orchard-1',
    ])
  })

  test.each([
    [true, true],
    [false, false],
  ])('may be an outage of Google’s (served by Google: %s)', (google, offered) => {
    expect(isOffered(checkServiceHealth, situationOf({ google }))).toBe(offered)
  })
})
