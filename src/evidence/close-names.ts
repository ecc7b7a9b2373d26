const most = 3
const closeEnough = 0.6

/** Names that the asker may have meant, nearest first: a typing slip, or another pod of the same workload. */
export function closeNames(wanted: string, names: readonly string[]): string[] {
  const workload = workloadOf(wanted)
  return names
    .map((name) => ({ name, likeness: likeness(wanted, name), related: isPodOf(name, wanted, workload) }))
    .filter(({ likeness, related }) => related || likeness >= closeEnough)
    .sort((a, b) => Number(b.related) - Number(a.related) || b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name)
}

function isPodOf(name: string, wanted: string, workload: string): boolean {
  return workloadOf(name) === workload || name.startsWith(`${wanted}-`)
}

/**
 * Cuts off what controllers append: a pod-template-hash and five random letters, or an ordinal. Kubernetes takes
 * both from letters and digits that form no words (apimachinery pkg/util/rand).
 */
function workloadOf(pod: string): string {
  const random = '[bcdfghjklmnpqrstvwxz2456789]'
  return pod.replace(new RegExp(`(?:-${random}{6,10})?-(?:${random}{5}|\\d{1,4})$`), '')
}

/** Dice's coefficient over pairs of letters: 1 for the same name, 0 for nothing in common. */
function likeness(a: string, b: string): number {
  const left = pairsOf(a)
  const right = pairsOf(b)
  const common = [...left].filter((pair) => right.has(pair)).length
  return (2 * common) / Math.max(1, left.size + right.size)
}

function pairsOf(name: string): Set<string> {
  return new Set([...name].slice(1).map((letter, index) => `${name[index]}${letter}`))
}
