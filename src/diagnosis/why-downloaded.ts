import { whyNotStreamed } from '../causes/why-not-streamed.ts'
import { type Evidence, type Unknown, valueOf } from '../evidence/evidence.ts'
import type { Symptom, SymptomOf } from '../evidence/symptom.ts'
import type { WhyDownloaded } from './diagnosis.ts'

const unknown: Unknown = { known: false, because: 'not-configured' }

/** What the streaming service's gRPC codes say of an image that was downloaded in full. */
const byCode: { readonly [code: string]: WhyDownloaded } = {
  PermissionDenied: 'access-denied',
  FailedPrecondition: 'not-imported',
  InvalidArgument: 'image-ineligible',
  ResourceExhausted: 'quota-exceeded',
  Unavailable: 'service-unavailable',
  DeadlineExceeded: 'service-unavailable',
}

/** Why a node downloaded an image in full; undefined outside GKE, where nothing would have streamed it. */
export function whyDownloaded(
  image: string | undefined,
  symptoms: readonly Symptom[],
  { node, nodeEvents = unknown, imageManifest = unknown }: Evidence,
): WhyDownloaded | undefined {
  if (!node || !valueOf(node)?.gke) return undefined
  const obstacle = whyNotStreamed(image, { node, nodeEvents, imageManifest })
  return obstacle ?? refusalOf(image, symptoms) ?? 'not-known'
}

/** The last word of the service's log on this image, or on none in particular. */
function refusalOf(image: string | undefined, symptoms: readonly Symptom[]): WhyDownloaded | undefined {
  const lines = symptoms.filter((symptom): symptom is SymptomOf<'gcfsd'> => symptom.kind === 'gcfsd')
  const about = lines.filter((symptom) => symptom.image === undefined || symptom.image === image)
  const last = about.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? '')).at(-1)
  if (!last) return undefined
  if (/insufficient authentication scopes/i.test(last.line.text)) return 'scope-missing'
  return byCode[last.line.grpcCode ?? '']
}
