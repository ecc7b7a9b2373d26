import { type ContainerFacts, type Evidence, type Fact, valueOf } from './evidence/evidence.ts'
import { concerns } from './evidence/image-present.ts'
import { readGcfsdLine } from './pull-error/read-gcfsd-line.ts'

/** A node's service speaks of each image that it streams: `Image IMAGE is streamed` and the like. */
const inEvent = /\bimage "?([^\s"]+[/:@][^\s"]*)/i

/**
 * What was read for a pod without the lines about images of other pods on its node, which may be of a namespace
 * that the reader may not know of. Lines that name no image stay.
 */
export function ownEvidence(evidence: Evidence): Evidence {
  const containers = valueOf(evidence.pod)?.containers
  if (!containers) return evidence
  const { gcfsd, nodeEvents } = evidence
  return {
    ...evidence,
    ...(gcfsd && { gcfsd: only(gcfsd, ({ text }) => isOwn(imageOf(text), containers)) }),
    ...(nodeEvents && {
      nodeEvents: only(nodeEvents, ({ message }) => isOwn(inEvent.exec(message)?.[1], containers)),
    }),
  }
}

function only<T>(fact: Fact<T[]>, isWanted: (one: T) => boolean): Fact<T[]> {
  return fact.known ? { ...fact, value: fact.value.filter(isWanted) } : fact
}

function imageOf(line: string): string | undefined {
  const reading = readGcfsdLine(line)
  return reading.kind === 'gcfsd' ? reading.image : undefined
}

function isOwn(image: string | undefined, containers: readonly ContainerFacts[]): boolean {
  return image === undefined || concerns(image, containers)
}
