import { originOf } from '../pull-error/origin.ts'

type Place = { registry: string; name: string }

/** A storm is about a few images, asked about for each pod again and again. */
const mostKept = 2000
const kept = new Map<string, Place>()

export function registryOf(image: string): string {
  return placeOfImage(image).registry
}

/** A pod may name an image shortly that an error names in full. */
export function isSameImage(one: string, other: string): boolean {
  return one === other || placeOfImage(one).name === placeOfImage(other).name
}

function placeOfImage(written: string): Place {
  const known = kept.get(written)
  if (known) return known
  const place = readPlace(written)
  if (kept.size >= mostKept) kept.clear()
  kept.set(written, place)
  return place
}

function readPlace(written: string): Place {
  const { image, registry } = originOf(undefined, written)
  if (!image) return { registry: registry?.host ?? written, name: written }
  const { host, path, tag, digest } = image
  return { registry: registry?.host ?? host, name: JSON.stringify([host, path, digest ?? tag]) }
}
