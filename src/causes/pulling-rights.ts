import type { Evidence } from '../evidence/evidence.ts'
import type { Symptom } from '../evidence/symptom.ts'
import { mayReadRepository, nodeAccountState, scopesSuffice } from '../steps/pulling-rights.ts'
import { signInOf } from './sign-in.ts'

type Looked = Pick<Evidence, 'nodeAccount' | 'nodePool' | 'pullSecrets' | 'repositoryPolicy'>

/** What keeps the node's account from reading, each undefined while nobody could look. */
export type PullingRights = {
  accountOff?: boolean | undefined
  scopeMissing?: boolean | undefined
  roleMissing?: boolean | undefined
}

/** Nothing is judged where a pull secret signs in, whose account nobody may look at. */
export function pullingRightsOf(evidence: Looked, symptom: Symptom): PullingRights {
  const secrets = evidence.pullSecrets
  if (!secrets || symptom.kind !== 'pullError' || signInOf(secrets, symptom) !== 'node') return {}
  const { denial, registry } = symptom.error
  const place = {
    project: denial?.project ?? registry?.project,
    location: denial?.location ?? registry?.location,
    repository: denial?.repository ?? registry?.repository,
  }
  const account = nodeAccountState(evidence)
  return {
    accountOff: account && account !== 'active',
    scopeMissing: opposite(scopesSuffice(evidence)),
    roleMissing: opposite(mayReadRepository(evidence, place)),
  }
}

/** Something was seen to be wrong. */
export function isExplained(rights: PullingRights): boolean {
  return Object.values(rights).includes(true)
}

function opposite(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}
