import { createTranslator } from '../../../../i18n/translator.ts'
import { isLabel, isSubdomain } from '../../../../request/names.ts'
import { readForm } from '../../home/form.ts'
import { type Entry, offerOptions } from '../../home/offer-options.ts'
import type { ListedPod, NamespacePlace } from '../../home/pod-finder.ts'
import type { SlackSurface } from '../../surface.ts'
import { areInSeveral, type OptionsArgs } from './namespaces.ts'

/** The pods that somebody may ask about, of the chosen namespace or of all. */
export async function suggestPods({ ack, options }: OptionsArgs, surface: SlackSurface): Promise<void> {
  const { home, readers } = surface
  const user = options.user.id
  const { namespace: place } = readForm(options.view)
  const [pods, sees] = await Promise.all([home.pods.find(place), home.sight(user)])
  const seen = pods.filter((pod) => sees(pod) && isIn(pod, place))
  const inSeveral = areInSeveral(seen)
  const entries = seen.map((pod) => ({ ...pod, label: labelOf(pod, place, inSeveral) }))
  const typed = options.value.trim().toLowerCase()
  const asTyped = entryOf(typed, place, home.usualCluster)
  await ack(offerOptions(entries, typed, asTyped, createTranslator(readers.atOnce(user))))
}

function isIn(pod: ListedPod, place: NamespacePlace | undefined): boolean {
  return !place || (pod.namespace === place.namespace && pod.cluster === place.cluster)
}

function labelOf(
  { cluster, namespace, name }: ListedPod,
  place: NamespacePlace | undefined,
  inSeveral: boolean,
): string {
  if (place) return name
  return inSeveral ? `${namespace}/${name} (${cluster})` : `${namespace}/${name}`
}

/** `NAMESPACE/NAME`, or a name alone once the namespace is chosen. */
function entryOf(typed: string, place: NamespacePlace | undefined, usualCluster: string): Entry | undefined {
  const [first = '', second, ...more] = typed.split('/')
  if (more.length > 0) return undefined
  const { cluster = usualCluster, namespace } =
    second === undefined ? { ...place } : { namespace: first, cluster: place?.cluster }
  const name = second ?? first
  if (namespace === undefined || !isLabel(namespace) || !isSubdomain(name)) return undefined
  return { cluster, namespace, name, label: typed, fails: false }
}
