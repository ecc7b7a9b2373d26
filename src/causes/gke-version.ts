/** GKE's `MAJOR.MINOR.PATCH-gke.BUILD`; nodes put a `v` in front, alpha builds something behind. */
type GkeVersion = readonly [major: number, minor: number, patch: number, build: number]

const written = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})-gke\.(\d{1,9})(?:\D|$)/

/**
 * Whether a node's version has a change that came with these versions, one for each minor version that
 * still received it: later minor versions have it from the start, earlier ones never got it.
 * Undefined when the node's version is not one of GKE's.
 */
export function hasChange(nodeVersion: string | undefined, cameWith: readonly string[]): boolean | undefined {
  const version = parseGkeVersion(nodeVersion)
  if (!version) return undefined
  const changed = cameWith.map(parseGkeVersion).filter((one) => one !== undefined)
  const ofSameMinor = changed.find((one) => one[0] === version[0] && one[1] === version[1])
  if (ofSameMinor) return compare(version, ofSameMinor) >= 0
  return changed.length > 0 && changed.every((one) => compare(version, one) > 0)
}

function parseGkeVersion(text: string | undefined): GkeVersion | undefined {
  const [, major, minor, patch, build] = written.exec(text ?? '') ?? []
  return build === undefined ? undefined : [Number(major), Number(minor), Number(patch), Number(build)]
}

function compare(a: GkeVersion, b: GkeVersion): number {
  const [major, minor, patch, build] = a
  return major - b[0] || minor - b[1] || patch - b[2] || build - b[3]
}
