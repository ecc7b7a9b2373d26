import type { FailingPull } from '../evidence/observe-pods.ts'
import type { Diagnosis, Finding } from './diagnosis.ts'

/** Pods that fail to pull in the same way. */
export type PodGroup = {
  /** The pod that was looked at in full. */
  representative: string
  /** Names of all of them, the representative first. */
  pods: string[]
  /** Of the representative, with what concerns the group. */
  diagnosis: Diagnosis
}

/** Pods to look at in full: one for each image and reason, in the order of the list. */
export function chooseRepresentatives(failing: readonly FailingPull[], most: number): string[] {
  const chosen = new Set<string>()
  const covered = new Set<string>()
  for (const pull of failing) {
    if (covered.has(keyOf(pull)) || chosen.size >= most) continue
    chosen.add(pull.pod)
    for (const other of failing) if (other.pod === pull.pod) covered.add(keyOf(other))
  }
  return [...chosen]
}

/** Each failing container goes to the group of its representative's cause; the biggest group comes first. */
export function groupFindings(
  failing: readonly FailingPull[],
  looked: ReadonlyMap<string, Diagnosis>,
): PodGroup[] {
  const groups = new Map<string, PodGroup>()
  for (const pull of failing) {
    const same = failing.find((other) => looked.has(other.pod) && keyOf(other) === keyOf(pull))
    const whole = same && looked.get(same.pod)
    if (!whole) continue
    const diagnosis = narrow(whole, same)
    const key = rootOf(diagnosis, pull)
    const group = groups.get(key) ?? { representative: same.pod, pods: [same.pod], diagnosis }
    if (!group.pods.includes(pull.pod)) group.pods.push(pull.pod)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.pods.length - a.pods.length)
}

function keyOf({ image, reason }: FailingPull): string {
  return JSON.stringify([image, reason])
}

function narrow(diagnosis: Diagnosis, { container, image }: FailingPull): Diagnosis {
  const findings = diagnosis.findings.filter((finding) => {
    const namesOther = finding.image !== undefined && finding.image !== image
    return finding.containers.length > 0 ? finding.containers.includes(container) : !namesOther
  })
  return { ...diagnosis, findings }
}

/** What a developer can mend is the image's; what the platform has to mend is the repository's, whatever the image. */
function rootOf({ outcome, findings }: Diagnosis, { image }: FailingPull): string {
  const [first] = findings
  if (outcome !== 'diagnosed' || !first) return JSON.stringify([outcome, image])
  return JSON.stringify([first.cause, ...placeOf(first)])
}

function placeOf({ actor, image, registry, values }: Finding) {
  if (actor === 'developer' || registry === undefined) return [image]
  return [registry, values.repositoryProject, values.repository]
}
