import { decisions } from './expressions/expression.ts'

/** Why the node would not take an image that the registry was ready to hand out. */
export type NodeRefusal =
  /** The manifest is in Docker's first format, which containerd 2 no longer reads. */
  | 'schema1'
  /** A signature is missing or wrong, or a verifier on the node said no. */
  | 'signature'

const describedRefusal = decisions<NodeRefusal>([
  [/image verifier \S+ blocked|source image rejected|signature validation failed/i, 'signature'],
  [/pulling schema 1 images|schema 1 image manifests? (?:are|is) no longer/i, 'schema1'],
  [/schema 1 support (?:is disabled|has been removed)/i, 'schema1'],
  [/application\/vnd\.docker\.distribution\.manifest\.v1\+/i, 'schema1'],
])

export function nodeRefusalOf(text: string): NodeRefusal | undefined {
  return describedRefusal(text)
}
