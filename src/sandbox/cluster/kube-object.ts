import { steadyHex, steadyUid } from '../steady-id.ts'

/** As much of a Kubernetes object as the server itself looks at; the rest is passed on untouched. */
export type KubeObject = {
  apiVersion: string
  kind: string
  metadata: { name: string; uid: string; namespace?: string; [field: string]: unknown }
  [field: string]: unknown
}

type Identity = { name: string; namespace?: string; created: string; words: string }

/** Metadata as the API server fills it in; `words` make the uid. */
export function metadataOf({ name, namespace, created, words }: Identity): KubeObject['metadata'] {
  return {
    name,
    ...(namespace && { namespace }),
    uid: steadyUid(words),
    resourceVersion: String(Number.parseInt(steadyHex(words, 7), 16)),
    creationTimestamp: created,
  }
}
