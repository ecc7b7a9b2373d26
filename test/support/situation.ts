import type { Evidence, NodeAccountFacts, NodeFacts, NodePoolFacts } from '../../src/evidence/evidence.ts'
import { renderCommand } from '../../src/playbook/render-command.ts'
import type { AnyStep, Situation } from '../../src/steps/step.ts'

/** A Standard node pool's node on GKE. */
export const standardNode: NodeFacts = {
  name: 'gke-orchard-apples-5d1c-x7qk',
  project: 'orchard-prod',
  zone: 'europe-west4-b',
  region: 'europe-west4',
  nodePool: 'apples',
  streaming: false,
  gke: true,
  autopilot: false,
}

export function situationOf(fields: Partial<Situation> = {}): Situation {
  return { values: {}, google: false, bareImage: false, evidence: {}, ...fields }
}

/** An image in Artifact Registry, and all that is known about it. */
export function artifactRegistrySituation(fields: Partial<Situation> = {}): Situation {
  const values = {
    image: 'europe-west4-docker.pkg.dev/fruit-images/apps/cider:2.1',
    imageName: 'europe-west4-docker.pkg.dev/fruit-images/apps/cider',
    registryHost: 'europe-west4-docker.pkg.dev',
    repositoryProject: 'fruit-images',
    repositoryLocation: 'europe-west4',
    repository: 'apps',
  }
  return situationOf({ google: true, registryKind: 'artifact-registry', values, ...fields })
}

export function withNode(node: Partial<NodeFacts> = {}): Evidence {
  return { node: { known: true, value: { ...standardNode, ...node } } }
}

export function withPullSecrets(names: string[], fromServiceAccount: string[] = []): Evidence {
  return { pullSecrets: { known: true, value: { names, fromServiceAccount, serviceAccount: 'press' } } }
}

/** Account that the nodes of `standardNode` pull with. */
export const accountEmail = 'apple-nodes@orchard-prod.iam.gserviceaccount.com'

export function withAccount(account: Partial<NodeAccountFacts> = {}): Evidence {
  const value = { email: accountEmail, exists: true, disabled: false, ...account }
  return { nodeAccount: { known: true, value } }
}

export function withPool(pool: Partial<NodePoolFacts>): Evidence {
  const scopes = ['https://www.googleapis.com/auth/cloud-platform']
  return { nodePool: { known: true, value: { name: 'apples', scopes, ...pool } } }
}

/** Readers of the repository in `artifactRegistrySituation`, or of another. */
export function withReaders(
  readers: string[],
  repository = 'projects/fruit-images/locations/europe-west4/repositories/apps',
): Evidence {
  return { repositoryPolicy: { known: true, value: { readers, repository } } }
}

/** The commands as a reader gets them. */
export function commandsOf(step: AnyStep, situation: Situation): string[] {
  const commands = typeof step.commands === 'function' ? step.commands(situation) : (step.commands ?? [])
  return commands.map((command) => renderCommand(command, situation.values).text)
}

export function isOffered(step: AnyStep, situation: Situation): boolean {
  return step.when?.(situation) ?? true
}

export function settled(step: AnyStep, situation: Situation): 'fine' | 'culprit' | undefined {
  return step.settle?.(situation.evidence, situation)
}
