import { causes } from './causes/index.ts'
import { conclude } from './diagnosis/conclude.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { suspect } from './diagnosis/suspect.ts'
import { collect } from './evidence/collect.ts'
import { type ObserveOptions, observe } from './evidence/observe.ts'
import type { ClusterSources } from './evidence/sources.ts'
import type { PodRequest } from './request/request.ts'
import { steps } from './steps/index.ts'

const catalogue = Object.values(causes)

/** Looks at one pod until its cause is found or the signal fires. Never throws. */
export async function diagnosePod(
  request: PodRequest,
  sources: ClusterSources,
  options: ObserveOptions,
): Promise<Diagnosis> {
  const observation = await observe(request, sources, options)
  const candidates = suspect(catalogue, observation.symptoms)
  const needs = candidates.flatMap(({ cause }) => [
    ...cause.needs,
    ...cause.playbook.flatMap((step) => steps[step].needs ?? []),
    // How far a trouble reaches is worth a list of all pods only where it keeps one from starting.
    ...(cause.effect === 'blocks' ? (['neighbours'] as const) : []),
  ])
  const evidence = await collect(needs, observation, sources, options.signal)
  const { namespace, pod, container } = request
  const subject = { kind: 'pod', namespace, pod, ...(container !== undefined && { container }) } as const
  return conclude({ subject, observation, candidates, evidence, now: options.now })
}
