import { type EvidenceView, type NodeFacts, valueOf } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { originOf } from '../pull-error/origin.ts'
import { canStreamFrom } from '../steps/check-streaming-registry.ts'
import { hasIneligibleLayers } from '../steps/streamable-layers.ts'
import { runsCosWithContainerd } from '../steps/streamable-node.ts'
import { wasQueued } from './was-queued.ts'

export type Obstacle = 'registry-not-streamable' | 'node-image' | 'node-not-streaming' | 'image-ineligible'

type View = EvidenceView<'node' | 'nodeEvents' | 'imageManifest'>

/** What keeps an image from being streamed on a GKE node, without a word from its streaming service. */
export function whyNotStreamed(
  image: string | undefined,
  { node, imageManifest }: View,
): Obstacle | undefined {
  const facts = valueOf(node)
  if (!facts?.gke) return undefined
  const kind = originOf(undefined, image).registry?.kind
  if (kind !== undefined && !canStreamFrom(kind)) return 'registry-not-streamable'
  if (runsCosWithContainerd(facts) === false) return 'node-image'
  if (!isStreamingNode(facts)) return 'node-not-streaming'
  const manifest = valueOf(imageManifest)
  const isOfImage = manifest?.image === undefined || manifest.image === image
  return manifest && isOfImage && hasIneligibleLayers(manifest) ? 'image-ineligible' : undefined
}

/**
 * The one root of a slow pull that streaming would have spared: the causes that stand for these obstacles
 * claim the same symptom as the plain slow pull, and each leaves it to the others by asking here.
 */
export function whatSlowedPull(symptom: Symptom, evidence: View): Obstacle | undefined {
  if (symptom.kind !== 'pulled' || wasQueued(symptom) || hasStreamedImage(symptom.image, evidence)) {
    return undefined
  }
  const obstacle = whyNotStreamed(symptom.image, evidence)
  // Turning streaming on would not make an image of another registry any faster.
  return obstacle === 'registry-not-streamable' ? undefined : obstacle
}

export function hasStreamedImage(
  image: string | undefined,
  { nodeEvents }: EvidenceView<'nodeEvents'>,
): boolean {
  const start = `Image ${image} is backed by`
  return (valueOf(nodeEvents) ?? []).some(({ message }) => message.startsWith(start))
}

/** Autopilot always streams; its nodes need no label to say so. */
export function isStreamingNode({ streaming, autopilot }: NodeFacts): boolean {
  return streaming || autopilot
}
