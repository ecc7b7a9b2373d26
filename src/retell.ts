import type { Reader } from './i18n/translator.ts'
import type { Reply } from './reply/reply.ts'
import type { Store } from './store/store.ts'
import { type Told, tell } from './tell.ts'
import { tellIncident } from './tell-incident.ts'

/** What is kept of an answer: what was found out, or the incident that goes on. */
export type Kept = Told | { kind: 'incident'; id: string }

const kinds: readonly string[] = ['diagnosis', 'group', 'node', 'causes', 'incident'] satisfies Kept['kind'][]

/** Puts a kept answer into words, in whichever language; undefined for what is not known any more. */
export async function retell(
  kept: unknown,
  reader: Reader,
  store: Pick<Store, 'incident'>,
): Promise<Reply | undefined> {
  if (!isKept(kept)) return undefined
  if (kept.kind !== 'incident') return tell(kept, reader)
  const incident = await store.incident(kept.id)
  return incident && tellIncident(incident, reader)
}

/** An older version may have kept something else; what this one keeps is believed. */
export function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'kind' in kept && kinds.includes(String(kept.kind))
}
