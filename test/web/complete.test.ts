import { describe, expect, test } from '@jest/globals'
import { complete } from '../../web/composer/complete.ts'

const pod = { scenario: 'a', pool: 'default' as const, node: 'gke-a', status: undefined }
const owner = { kind: 'ReplicaSet' as const, name: 'web-7f9c' }
const cluster = {
  project: 'kiosk-prod-4821',
  projectNumber: '604182937715',
  location: 'us-central1',
  cluster: 'kiosk',
  nodeServiceAccount: 'kiosk-nodes@kiosk-prod-4821.iam.gserviceaccount.com',
  pods: [
    { ...pod, namespace: 'shop', pod: 'web-7f9c-1', state: 'Running', owner },
    { ...pod, namespace: 'shop', pod: 'web-7f9c-2', state: 'ImagePullBackOff', owner },
  ],
  nodes: [{ name: 'gke-a', pool: 'default', kubelet: 'v1.34.3', streaming: true, pods: 2 }],
  gcfsd: [],
} as const
const channel = { isThread: false, isDirect: false, command: '/pullcheck', bot: 'pullcheck' }

describe('complete', () => {
  test.each([
    ['/pu', channel, ['/pullcheck ']],
    ['@', channel, ['@pullcheck ']],
    ['/pu', { ...channel, isThread: true }, []],
    ['@pu', { ...channel, isThread: true }, ['@pullcheck ']],
    ['/pullcheck po', channel, ['/pullcheck pod ']],
    ['/pullcheck  po', channel, ['/pullcheck  pod ']],
    ['/pullcheck pod ', channel, ['/pullcheck pod shop/web-7f9c-2', '/pullcheck pod shop/web-7f9c-1']],
    ['/pullcheck pod 9c-1', channel, ['/pullcheck pod shop/web-7f9c-1']],
    ['/pullcheck pod shop/web-7f9c-1', channel, []],
    ['@pullcheck deploy ', channel, ['@pullcheck deploy shop/web']],
    ['/pullcheck ns ', channel, ['/pullcheck ns shop']],
    ['/pullcheck node ', channel, ['/pullcheck node gke-a']],
    ['/pullcheck explain ', channel, []],
    ['/pullcheck pod shop/web-7f9c-2 --lang', channel, []],
    ['/other po', channel, []],
    ['po', channel, []],
    ['po', { ...channel, isDirect: true }, ['pod ']],
  ])('%s %o → %j', (typed, where, expected) => {
    expect(
      complete(
        typed,
        { ...cluster, pods: [...cluster.pods], nodes: [...cluster.nodes], gcfsd: [] },
        where,
      ).map(({ text }) => text),
    ).toEqual(expected)
  })

  test('without a cluster the words of the command are still known', () => {
    expect(complete('/pullcheck c', undefined, channel).map(({ shown }) => shown)).toEqual(['causes'])
  })
})
