import { grantRole, signInToGoogle } from '../commands.ts'
import { about, type Finding, fine, open, wrong } from '../finding.ts'
import type { Check, ClusterPatient, Patient } from '../patient.ts'
import { reachOrNone } from '../reach-or-none.ts'

/** A name that no pod has: what comes back is nothing, or the reason why nothing can be read. */
const nobody = { namespace: 'default', name: 'pullcheck-doctor' }
/** The read is as small as one can be. */
const sinceMs = 60_000

export const cloudLogging: Check = {
  id: 'cloud-logging',
  run: async (patient, signal) => {
    const findings = patient.clusters.map((cluster) => examine(cluster, patient, signal))
    return (await Promise.all(findings)).flat()
  },
}

async function examine(
  { name, reach }: ClusterPatient,
  { now }: Patient,
  signal: AbortSignal,
): Promise<Finding[]> {
  const reached = reachOrNone(reach)
  if (!reached) return []
  const { project } = reached.facts
  if (!project)
    return [open('logging.noProject', { cluster: name }, { advice: about('logging.noProjectAdvice') })]
  const fact = await reached.logging.podEvents({ project, since: new Date(now() - sinceMs) }, nobody, signal)
  if (fact.known) return [fine('logging.fine', { project })]
  const { because, permission = 'logging.logEntries.list', detail = because } = fact
  if (because === 'not-permitted') {
    const commands = [grantRole('roles/logging.viewer', project)]
    return [wrong('logging.wrong', { project, permission }, { advice: about('google.member'), commands })]
  }
  const commands = because === 'not-configured' ? { commands: [signInToGoogle()] } : {}
  return [
    open('logging.unknown', { project, reason: detail }, { advice: about('logging.gain'), ...commands }),
  ]
}
