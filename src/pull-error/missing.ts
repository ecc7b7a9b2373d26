import { decisions, expression } from './expressions/expression.ts'
import type { PullError } from './pull-error.ts'

type Missing = NonNullable<PullError['missing']>

// containerd says "not found" for a tag, a layer and a platform alike: the words around it tell them apart.
const missingInWords = decisions<Missing>([
  [/no match(?:ing manifest)? for (?:platform )?(?:in manifest|\w+\/\w+)|no match for platform/i, 'platform'],
  [/no image found in (?:manifest list|image index) for|does not match the specified platform/i, 'platform'],
  [/image operating system "/i, 'platform'],
  [
    /could not fetch content descriptor|content (?:digest|at) \S{1,600} ?not found|content digest \S+: not found/i,
    'content',
  ],
  [/\b(?:unknown blob|blob[ _]unknown|(?:fetching|reading) blob\b.{0,300}\b404)\b/i, 'content'],
  [/\/blobs\/\S{1,300}: 404|content descriptor.{0,200}not found/i, 'content'],
  [
    /manifest[ _]unknown|manifest for \S{1,600} not found|manifest tagged by|artifact \S{1,600} not found/i,
    'manifest',
  ],
  [
    /\btag \S{1,300} (?:not found|was deleted|has expired|does not exist)|requested image not found/i,
    'manifest',
  ],
  [
    /name[ _]unknown|name not known to registry|repository \S{0,300} ?(?:not found|does not exist)/i,
    'repository',
  ],
  [/project \S{1,200} not found|repository with name .{1,300} does not exist/i, 'repository'],
  // The end is looked for first: a text may name its image at many places.
  [/ not found$(?<=image \S{1,600} not found)/i, 'manifest'],
])
const endsNotFound = expression(/: not found["'.,\])]*$/i)

/** What the registry says it doesn't have. */
export function missingOf(
  text: string,
  error: Pick<PullError, 'stage' | 'status' | 'grpcCode'>,
): Missing | undefined {
  const said = missingInWords(text)
  if (said) return said
  if (error.stage === 'fetch' && endsNotFound.test(text)) return 'content'
  if (error.stage === 'authorize' || error.stage === 'unpack') return undefined
  if (error.status === 404) return error.stage === 'fetch' ? 'content' : 'manifest'
  if (error.status !== undefined) return undefined
  const lookedFor = error.stage === 'resolve' || error.grpcCode === undefined
  if (lookedFor && endsNotFound.test(text)) return 'manifest'
  return error.grpcCode === 'NotFound' && error.stage === 'resolve' ? 'manifest' : undefined
}
