import type { Fact } from '../../evidence/evidence.ts'
import type { GoogleSource } from '../../evidence/sources.ts'
import { grantRole } from '../commands.ts'
import { about, type Finding, fine, open } from '../finding.ts'
import type { Check, ClusterPatient } from '../patient.ts'
import { reachOrNone } from '../reach-or-none.ts'

type Place = { project: string; location: string; cluster: string }
type Api = {
  /** Names the text of what it is good for. */
  gain: 'nodePool' | 'nodeAccount' | 'repositoryPolicy'
  permission: string
  role: string
  look: (google: GoogleSource, place: Place, signal: AbortSignal) => Promise<Fact<unknown>>
}

/** A name that nothing has: "not found" is only said to those who may look. */
const nothing = 'pullcheck-doctor'
const apis: readonly Api[] = [
  {
    gain: 'nodePool',
    permission: 'container.clusters.get',
    role: 'roles/container.clusterViewer',
    look: (google, place, signal) => google.nodePool({ ...place, nodePool: nothing }, signal),
  },
  {
    gain: 'nodeAccount',
    permission: 'iam.serviceAccounts.list',
    role: 'roles/iam.serviceAccountViewer',
    look: (google, { project }, signal) => google.nodeAccount(project, 'default', signal),
  },
  {
    gain: 'repositoryPolicy',
    permission: 'artifactregistry.repositories.getIamPolicy',
    role: 'roles/iam.securityReviewer',
    look: (google, place, signal) => google.repositoryPolicy({ ...place, repository: nothing }, signal),
  },
]

/** What an answer can do without, and what it would gain. */
export const googleApis: Check = {
  id: 'google-apis',
  run: async ({ clusters }, signal) => {
    const findings = clusters.flatMap((cluster) => apis.map((api) => examine(api, cluster, signal)))
    return (await Promise.all(findings)).flat()
  },
}

async function examine(
  { gain, permission, role, look }: Api,
  { reach }: ClusterPatient,
  signal: AbortSignal,
): Promise<Finding[]> {
  const { facts, google } = reachOrNone(reach) ?? {}
  const { project, location, cluster } = facts ?? {}
  if (!google || !project || !location || !cluster) return []
  const fact = await look(google, { project, location, cluster }, signal)
  const advice = about(`google.gain.${gain}`)
  if (fact.known || fact.because === 'not-found') return [fine('google.fine', { permission, project })]
  if (fact.because === 'not-permitted')
    return [open('google.missing', { permission, project }, { advice, commands: [grantRole(role, project)] })]
  return [open('google.unknown', { permission, project, reason: fact.detail ?? fact.because }, { advice })]
}
