import { Problem } from '../../problems.ts'
import { signInToCluster, tryCluster } from '../commands.ts'
import { about, type Finding, fine, open, wrong, wrongBy } from '../finding.ts'
import type { Check, ClusterPatient } from '../patient.ts'

/** The first version whose nodes run containerd throughout, on GKE too; older ones nobody has tried. */
const oldestMinor = 24

export const kubernetes: Check = {
  id: 'kubernetes',
  run: ({ clusters }, signal) => Promise.all(clusters.map((cluster) => examineOrTell(cluster, signal))),
}

/** One cluster that is set up wrongly says nothing of the others. */
async function examineOrTell(cluster: ClusterPatient, signal: AbortSignal): Promise<Finding> {
  try {
    return await examine(cluster, signal)
  } catch (error) {
    if (error instanceof Problem) return wrongBy(error)
    throw error
  }
}

async function examine({ name, context, reach }: ClusterPatient, signal: AbortSignal): Promise<Finding> {
  const { facts, kubernetes: exam } = reach()
  const fact = await exam.version(signal)
  if (fact.known) {
    const { version } = fact.value
    return isOld(version)
      ? open('kubernetes.old', { cluster: name, version, oldest: `v1.${oldestMinor}` })
      : fine('kubernetes.fine', { cluster: name, version })
  }
  const values = { cluster: name, reason: fact.detail ?? fact.because }
  if (fact.because !== 'not-authenticated' && fact.because !== 'not-configured')
    return wrong('kubernetes.silent', values, {
      advice: about('kubernetes.silentAdvice'),
      commands: [tryCluster(context)],
    })
  return wrong('kubernetes.refused', values, {
    advice: about('kubernetes.refusedAdvice'),
    commands: [signInToCluster(facts)],
  })
}

function isOld(version: string): boolean {
  const [, minor] = /^v1\.(\d+)/.exec(version) ?? []
  return minor !== undefined && Number(minor) < oldestMinor
}
