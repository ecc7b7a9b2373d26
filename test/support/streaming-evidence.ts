import type { Evidence, NodeFacts, PodFacts } from '../../src/evidence/evidence.ts'
import type { SymptomOf } from '../../src/evidence/symptom.ts'
import { standardNode } from './situation.ts'

export const image = 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1'

const cos = { osImage: 'Container-Optimized OS from Google', containerRuntime: 'containerd://2.0.6' }

/** A pull that took two minutes, as the pod's event tells it. */
export function slowPullOf(fields: Partial<SymptomOf<'pulled'>> = {}): SymptomOf<'pulled'> {
  return {
    kind: 'pulled',
    source: 'pod-event',
    container: 'cider',
    image,
    text: `Successfully pulled image "${image}" in 2m0s`,
    pullMs: 120_000,
    slow: true,
    ...fields,
  }
}

/** A node on Container-Optimized OS, its events with the images that it has streamed, and a running pod. */
export function seenOn(
  node: Partial<NodeFacts>,
  {
    streamed = [],
    layers,
    pod = {},
  }: { streamed?: string[]; layers?: string[]; pod?: Partial<PodFacts> } = {},
): Evidence {
  const events = streamed.map((one) => ({
    reason: 'ImageStreaming',
    message: `Image ${one} is backed by image streaming.`,
    count: 1,
  }))
  const manifest = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    schemaVersion: 2,
    platforms: [],
  }
  return {
    node: { known: true, value: { ...standardNode, ...cos, ...node } },
    nodeEvents: { known: true, value: events },
    pod: { known: true, value: runningPod(pod) },
    ...(layers && { imageManifest: { known: true, value: { ...manifest, layers } } }),
  }
}

function runningPod(fields: Partial<PodFacts>): PodFacts {
  const state = { kind: 'running', startedAt: '2026-11-20T08:00:00Z' } as const
  return {
    namespace: 'fruit',
    name: 'press-0',
    uid: 'press-uid',
    node: standardNode.name,
    serviceAccount: 'default',
    pullSecrets: [],
    containers: [{ name: 'cider', type: 'regular', image, state, restartCount: 0 }],
    ...fields,
  }
}
