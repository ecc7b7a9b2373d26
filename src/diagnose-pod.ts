import { causes } from './causes/index.ts'
import { conclude } from './diagnosis/conclude.ts'
import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { suspect } from './diagnosis/suspect.ts'
import { collect } from './evidence/collect.ts'
import { type Observation, type ObserveOptions, observe } from './evidence/observe.ts'
import type { ClusterSources } from './evidence/sources.ts'
import { Problem } from './problems.ts'
import type { PodRequest } from './request/request.ts'
import { steps } from './steps/index.ts'

const catalogue = Object.values(causes)
/** As many names as a reader goes through. */
const mostNames = 20

/** Looks at one pod until its cause is found or the signal fires. Throws a Problem only for a container that it does not have. */
export async function diagnosePod(
  request: PodRequest,
  sources: ClusterSources,
  options: ObserveOptions,
): Promise<Diagnosis> {
  const observation = await observe(request, sources, options)
  checkContainer(request, observation)
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

/** Of a container that is not there nothing is known, which must not read as "nothing is wrong". */
function checkContainer({ namespace, pod, container }: PodRequest, { evidence }: Observation): void {
  if (container === undefined || !evidence.pod?.known) return
  const names = evidence.pod.value.containers.map(({ name }) => name)
  if (names.includes(container)) return
  throw new Problem('container-unknown', {
    pod: `${namespace}/${pod}`,
    container,
    containers: { list: names.slice(0, mostNames) },
  })
}
