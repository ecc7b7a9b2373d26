import type { Evidence } from '../../src/evidence/evidence.ts'
import type { RegistryKind } from '../../src/pull-error/registries.ts'
import type { Command } from '../../src/steps/command.ts'
import { steps } from '../../src/steps/index.ts'
import type { Situation } from '../../src/steps/step.ts'
import { placeholders, type ValueName, type Values } from '../../src/steps/values.ts'
import { withNode, withPullSecrets } from './situation.ts'

export type StepCommand = { step: string; command: Command }

/** A harmless value for every name, each different from all others. */
export const harmless = Object.fromEntries(
  Object.keys(placeholders).map((name) => [name, `a-${name}-z`]),
) as Record<ValueName, string>

const registryKinds = [
  'artifact-registry',
  'gcr',
  'kubernetes',
  'docker-hub',
  'ghcr',
  'ecr',
  'other',
] as const satisfies RegistryKind[]

const cases: Situation[] = [...registryKinds, undefined].flatMap((registryKind) =>
  evidences().flatMap((evidence) =>
    manyValues().map((values) => ({
      values,
      evidence,
      google: registryKind === 'artifact-registry' || registryKind === 'gcr',
      bareImage: registryKind === 'docker-hub',
      ...(registryKind && { registryKind }),
    })),
  ),
)

/** Every command that a step can give, over all kinds of registries, nodes and known values. */
export function everyCommand(): StepCommand[] {
  const found = new Map<string, StepCommand>()
  for (const { id: step, commands = [] } of Object.values(steps)) {
    const lists = typeof commands === 'function' ? cases.map((situation) => commands(situation)) : [commands]
    for (const command of lists.flat()) found.set(`${step} ${JSON.stringify(command)}`, { step, command })
  }
  return [...found.values()]
}

function evidences(): Evidence[] {
  const pullSecrets = [{}, withPullSecrets([]), withPullSecrets(['dock'])]
  const nodes = [
    {},
    withNode(),
    withNode({ streaming: true }),
    withNode({ autopilot: true }),
    withNode({ gke: false }),
  ]
  return nodes.flatMap((node) => pullSecrets.map((secrets) => ({ ...node, ...secrets })))
}

function manyValues(): Values[] {
  const workloads = ['deployment/web', 'statefulset/web', 'job/web', 'cronjob/web', 'replicaset/web']
  return [{}, harmless, ...workloads.map((workload) => ({ ...harmless, workload, lookupHost: 'gcr.oi' }))]
}
