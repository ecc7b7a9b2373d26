import type { V1ObjectMeta } from '@kubernetes/client-node'
import { redactTexts } from '../../redact.ts'

/** The object to edit. A ReplicaSet's name is its Deployment's with the pod-template-hash behind it. */
export function toOwner(metadata: V1ObjectMeta): { kind: string; name: string } | undefined {
  const owners = metadata.ownerReferences ?? []
  const owner = owners.find(({ controller }) => controller) ?? owners[0]
  if (!owner) return undefined
  const hash = metadata.labels?.['pod-template-hash']
  if (owner.kind === 'ReplicaSet' && hash && owner.name.endsWith(`-${hash}`)) {
    return { kind: 'Deployment', name: owner.name.slice(0, -hash.length - 1) }
  }
  // It becomes part of a longer word, in which a credential would not be recognised any more.
  return redactTexts({ kind: owner.kind, name: owner.name })
}
