import { readGcfsdLine } from '../pull-error/read-gcfsd-line.ts'
import type { ContainerFacts, LogLine } from './evidence.ts'
import { concerns } from './image-present.ts'
import type { Symptom, SymptomOf } from './symptom.ts'

/**
 * gcfsd repeats itself for each file and layer: equal errors become one symptom with a count. Without containers
 * the lines of every image count.
 */
export function gcfsdSymptoms(
  lines: readonly LogLine[],
  node: string | undefined,
  containers?: readonly ContainerFacts[],
): Symptom[] {
  const groups = new Map<string, Symptom>()
  for (const { text, at } of lines) {
    const reading = readGcfsdLine(text)
    if (reading.kind !== 'gcfsd' || (reading.image && containers && !concerns(reading.image, containers)))
      continue
    const key = keyOf(reading)
    const earlier = groups.get(key)
    const since = earlier?.since ?? at
    groups.set(key, {
      ...(node && { node }),
      ...(at && { at }),
      ...reading,
      ...(since && { since }),
      count: (earlier?.count ?? 0) + 1,
      source: 'gcfsd',
    })
  }
  return [...groups.values()]
}

function keyOf({ line, image }: Pick<SymptomOf<'gcfsd'>, 'line' | 'image'>): string {
  return JSON.stringify([line.grpcCode, line.message ?? line.text, image])
}
