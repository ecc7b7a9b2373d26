import { describe, expect, test } from '@jest/globals'
import type { EventFacts, Evidence, PodFacts } from '../../src/evidence/evidence.ts'
import { checkImageOnNode } from '../../src/steps/check-image-on-node.ts'
import { checkStreamingRegistry } from '../../src/steps/check-streaming-registry.ts'
import { checkStreamingRequirements } from '../../src/steps/check-streaming-requirements.ts'
import { checkStreamingVersion } from '../../src/steps/check-streaming-version.ts'
import { compareStartAndReadiness } from '../../src/steps/compare-start-and-readiness.ts'
import { createStreamingNodePool } from '../../src/steps/create-streaming-node-pool.ts'
import { checkImageLayers, checkManifestSchema } from '../../src/steps/image-manifest.ts'
import { checkStreamingEnabled, enableImageStreaming } from '../../src/steps/image-streaming.ts'
import { listStreamedImages } from '../../src/steps/list-streamed-images.ts'
import { readGcfsdLog } from '../../src/steps/read-gcfsd-log.ts'
import type { AnyStep } from '../../src/steps/step.ts'
import { moveImageToArtifactRegistry, rebuildImage } from '../../src/steps/streamable-image.ts'
import { checkStreamingApi, enableStreamingApi } from '../../src/steps/streaming-api.ts'
import { checkStreamingQuota } from '../../src/steps/streaming-quota.ts'
import { waitAndRecreatePod } from '../../src/steps/wait-and-recreate-pod.ts'
import { commandsOf, isOffered, settled, situationOf, withNode } from '../support/situation.ts'
import { seenOn } from '../support/streaming-evidence.ts'

const emptyLayer = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4'
const values = {
  cluster: 'orchard',
  location: 'europe-west4',
  project: 'orchard-prod',
  quotaProject: 'orchard-prod',
  node: 'gke-orchard-1',
  nodePool: 'apples',
  newNodePool: 'apples-v2',
  machineType: 'n2-standard-8',
  namespace: 'fruit',
  pod: 'press-0',
  image: 'ghcr.io/orchard/cider:2.1',
  newImage: 'europe-west4-docker.pkg.dev/orchard-prod/apps/cider:2.1',
}

describe('commands carry the values of the case', () => {
  test.each<[AnyStep, string[]]>([
    [
      readGcfsdLog,
      ['log_id("gcfsd")', 'cluster_name="orchard"', 'node_name="gke-orchard-1"', '--project=orchard-prod'],
    ],
    [
      createStreamingNodePool,
      [
        'node-pools create apples-v2',
        '--location=europe-west4',
        '--image-type=COS_CONTAINERD',
        '--enable-image-streaming',
        '--scopes=gke-default',
      ],
    ],
    [
      enableImageStreaming,
      ['node-pools update apples', 'clusters update orchard', '--enable-image-streaming'],
    ],
    [checkStreamingEnabled, ['cloud.google.com/gke-image-streaming', 'node-pools describe apples']],
    [checkStreamingApi, ['--enabled', 'config.name=containerfilesystem.googleapis.com']],
    [enableStreamingApi, ['services enable containerfilesystem.googleapis.com']],
    [checkStreamingQuota, ['--service=containerfilesystem.googleapis.com', '--project=orchard-prod']],
    [checkManifestSchema, ['docker manifest inspect ghcr.io/orchard/cider:2.1', 'schemaVersion']],
    [checkImageLayers, [emptyLayer, 'uniq -d']],
    [checkStreamingVersion, ['get node gke-orchard-1', '{.status.nodeInfo.kubeletVersion}']],
    [compareStartAndReadiness, ['get pod press-0 -n fruit', '{.state.running.startedAt}', '--timestamps']],
    [listStreamedImages, ['-n default', 'involvedObject.kind=Node,reason=ImageStreaming']],
    [rebuildImage, ['docker buildx build', '--push']],
    [moveImageToArtifactRegistry, [`--tag ${values.newImage} ghcr.io/orchard/cider:2.1`]],
    [waitAndRecreatePod, ['kubectl delete pod press-0 -n fruit']],
    [checkImageOnNode, ['involvedObject.name=press-0,reason=Pulled', 'get node gke-orchard-1', '{"\\n"}']],
  ])('$id', (step, pieces) => {
    const text = commandsOf(step, situationOf({ values })).join('\n')
    for (const piece of pieces) expect(text).toContain(piece)
  })
})

describe('what evidence settles', () => {
  test.each([
    [true, 'fine', 'fine'],
    [false, 'culprit', undefined],
  ])('a node that streams: %s', (streaming, enabled, enable) => {
    const situation = situationOf({ evidence: withNode({ streaming }) })
    expect(settled(checkStreamingEnabled, situation)).toBe(enabled)
    expect(settled(enableImageStreaming, situation)).toBe(enable)
  })

  test.each([
    [{ osImage: 'Container-Optimized OS from Google', containerRuntime: 'containerd://2.0.6' }, 'fine'],
    [{ osImage: 'Ubuntu 24.04.3 LTS', containerRuntime: 'containerd://2.0.6' }, 'culprit'],
    [{ osImage: 'Container-Optimized OS from Google', containerRuntime: 'docker://20.10.6' }, 'culprit'],
    [{ osDistribution: 'cos' }, undefined],
  ])('the node’s image: %j', (node, mark) => {
    expect(settled(checkStreamingRequirements, situationOf({ evidence: withNode(node) }))).toBe(mark)
  })

  test('an Autopilot node needs no label', () => {
    const situation = situationOf({ evidence: withNode({ autopilot: true }) })
    expect(settled(checkStreamingEnabled, situation)).toBeUndefined()
  })

  test.each([
    ['v1.34.3-gke.1051003', false, 'fine'],
    ['v1.18.6-gke.4801', false, 'fine'],
    ['v1.18.6-gke.4800', false, 'culprit'],
    ['v1.25.4-gke.2100', false, 'fine'],
    ['v1.25.4-gke.2100', true, 'culprit'],
    ['v1.35.2', false, undefined],
  ])('the node’s version %s, on Autopilot: %s', (kubeletVersion, autopilot, mark) => {
    const situation = situationOf({ evidence: withNode({ kubeletVersion, autopilot }) })
    expect(settled(checkStreamingVersion, situation)).toBe(mark)
  })

  test.each([
    [['sha256:1c', 'sha256:2d'], 'fine'],
    [['sha256:1c', 'sha256:1c'], 'culprit'],
    [[emptyLayer], 'culprit'],
    [[], undefined],
  ])('the image’s layers: %j', (layers, mark) => {
    const { imageManifest } = seenOn({}, { layers })
    const evidence = imageManifest ? { imageManifest } : {}
    expect(settled(checkImageLayers, situationOf({ evidence }))).toBe(mark)
  })

  test.each<[AnyStep]>([[checkStreamingEnabled], [checkStreamingRequirements], [checkImageOnNode]])(
    '$id stays open while nobody could look',
    (step) => {
      expect(settled(step, situationOf({ values }))).toBeUndefined()
    },
  )

  test.each([
    ['ghcr', 'culprit'],
    ['docker-hub', undefined],
    ['artifact-registry', undefined],
    [undefined, undefined],
  ])('a registry that can’t be streamed from: %s', (registryKind, mark) => {
    const situation = situationOf(registryKind === undefined ? {} : { registryKind })
    expect(settled(checkStreamingRegistry, situation)).toBe(mark)
  })

  test.each([
    [`Container image "${values.image}" already present on machine`, 'culprit'],
    ['Container image "ghcr.io/orchard/perry:1" already present on machine', undefined],
    [`Successfully pulled image "${values.image}" in 1.2s`, undefined],
  ])('the Pulled event %j', (message, mark) => {
    expect(settled(checkImageOnNode, situationOf({ values, evidence: withPulledEvent(message) }))).toBe(mark)
  })
})

describe('what is left out', () => {
  test('changes of node pools, on Autopilot', () => {
    const situation = situationOf({ evidence: withNode({ autopilot: true }) })
    expect(isOffered(enableImageStreaming, situation)).toBe(false)
    expect(isOffered(createStreamingNodePool, situation)).toBe(false)
  })

  test('moving an image that is in Artifact Registry already', () => {
    expect(isOffered(moveImageToArtifactRegistry, situationOf({ registryKind: 'artifact-registry' }))).toBe(
      false,
    )
    expect(isOffered(moveImageToArtifactRegistry, situationOf({ registryKind: 'ghcr' }))).toBe(true)
  })

  test('recreating a pod that nothing would bring back', () => {
    const owned = withPod({ owner: { kind: 'StatefulSet', name: 'press' } })
    expect(isOffered(waitAndRecreatePod, situationOf({ evidence: withPod({}) }))).toBe(false)
    expect(isOffered(waitAndRecreatePod, situationOf({ evidence: owned }))).toBe(true)
    expect(isOffered(waitAndRecreatePod, situationOf())).toBe(true)
  })
})

function withPulledEvent(message: string): Evidence {
  const event: EventFacts = { reason: 'Pulled', message, count: 1 }
  return { podEvents: { known: true, value: [event] } }
}

function withPod(fields: Partial<PodFacts>): Evidence {
  const pod: PodFacts = {
    namespace: 'fruit',
    name: 'press-0',
    uid: 'press-uid',
    serviceAccount: 'default',
    pullSecrets: [],
    containers: [],
    ...fields,
  }
  return { pod: { known: true, value: pod } }
}
