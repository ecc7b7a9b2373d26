import type { Right } from '../../evidence/kubernetes/examine-cluster.ts'
import { clusterRights } from '../cluster-rights.ts'
import { grantRights } from '../commands.ts'
import { about, type Finding, fine, open, wrong } from '../finding.ts'
import type { Check, ClusterPatient } from '../patient.ts'
import { reachOrNone } from '../reach-or-none.ts'

/** Asks the API server about each right, so that nobody has to run into a refusal to learn of it. */
export const kubernetesRights: Check = {
  id: 'kubernetes-rights',
  run: async ({ clusters }, signal) => {
    const findings = await Promise.all(clusters.map((cluster) => examine(cluster, signal)))
    return findings.flat()
  },
}

async function examine({ name, context, reach }: ClusterPatient, signal: AbortSignal): Promise<Finding[]> {
  const exam = reachOrNone(reach)?.kubernetes
  if (!exam) return []
  const asked = await Promise.all(
    clusterRights.map(async (right) => ({ right, fact: await exam.may(right, signal) })),
  )
  const unseen = asked.map(({ fact }) => fact).find((fact) => !fact.known)
  if (unseen && !unseen.known)
    return unseen.because === 'not-permitted'
      ? [open('rights.unknown', { cluster: name, reason: unseen.detail ?? unseen.because })]
      : []
  const missing = asked.flatMap(({ right, fact }) => (fact.known && !fact.value ? [right] : []))
  if (missing.length === 0)
    return [fine('rights.fine', { cluster: name, rights: { list: clusterRights.map(spell) } })]
  const user = await exam.user(signal)
  const values = { cluster: name, rights: { list: missing.map(spell) } }
  const commands = byVerb(missing).flatMap(([verb, resources]) =>
    grantRights(verb, resources, user.known ? user.value : undefined, context),
  )
  return [wrong('rights.wrong', values, { advice: about('rights.advice'), commands })]
}

function spell({ verb, resource }: Right): string {
  return `${verb} ${resource}`
}

function byVerb(rights: readonly Right[]): [verb: string, resources: string[]][] {
  const verbs = [...new Set(rights.map(({ verb }) => verb))]
  return verbs.map((verb) => [
    verb,
    rights.filter((right) => right.verb === verb).map(({ resource }) => resource),
  ])
}
