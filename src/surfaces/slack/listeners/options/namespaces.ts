import { createTranslator } from '../../../../i18n/translator.ts'
import { isLabel } from '../../../../request/names.ts'
import { type Entry, type OptionGroups, offerOptions } from '../../home/offer-options.ts'
import type { ListedPod } from '../../home/pod-finder.ts'
import type { SlackSurface } from '../../surface.ts'

export type OptionsArgs = {
  ack: (groups: OptionGroups) => Promise<void>
  options: { value: string; user: { id: string }; view?: { state?: { values?: unknown } | undefined } }
}

/** The namespaces that somebody may ask about, as far as they have pods. */
export async function suggestNamespaces({ ack, options }: OptionsArgs, surface: SlackSurface): Promise<void> {
  const { home, readers } = surface
  const user = options.user.id
  const [pods, sees] = await Promise.all([home.pods.find(), home.sight(user)])
  const entries = toEntries(pods.filter(sees))
  const typed = options.value.trim().toLowerCase()
  const asTyped = isLabel(typed)
    ? { cluster: home.usualCluster, namespace: typed, label: typed, fails: false }
    : undefined
  await ack(offerOptions(entries, typed, asTyped, createTranslator(readers.atOnce(user))))
}

/** Then a name alone does not say what is meant. */
export function areInSeveral(pods: readonly ListedPod[]): boolean {
  return new Set(pods.map(({ cluster }) => cluster)).size > 1
}

function toEntries(pods: readonly ListedPod[]): Entry[] {
  const inSeveral = areInSeveral(pods)
  const entries = new Map<string, Entry>()
  for (const { cluster, namespace, fails } of pods) {
    const label = inSeveral ? `${namespace} (${cluster})` : namespace
    const known = entries.get(label)
    entries.set(label, { cluster, namespace, label, fails: fails || known?.fails === true })
  }
  return [...entries.values()]
}
