import type { NodeFacts } from '../evidence/evidence.ts'

/** The label of the distribution is on newer nodes only; the name of the OS image is on all. */
export function runsCosWithContainerd(node: NodeFacts): boolean | undefined {
  const { osDistribution, osImage, containerRuntime } = node
  if (osImage === undefined || containerRuntime === undefined) return undefined
  const cos = osDistribution === 'cos' || osImage.startsWith('Container-Optimized OS')
  return cos && containerRuntime.startsWith('containerd:')
}
