import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { createTranslator, type Reader } from './i18n/translator.ts'
import { ownEvidence } from './own-evidence.ts'
import { redactShown } from './redact.ts'
import { composeEvidence, type Looks } from './reply/compose-evidence.ts'
import type { Reply } from './reply/reply.ts'
import { isKept, type Kept } from './retell.ts'
import type { Store } from './store/store.ts'

/** An answer about many pods shows what was read of the first ways of failing. */
const mostLooks = 3

/** What a kept answer was made from, in the reader's language and time zone; nothing is looked up. */
export async function tellEvidence(
  kept: unknown,
  reader: Reader,
  store: Pick<Store, 'incident'>,
): Promise<Reply | undefined> {
  const looks = isKept(kept) ? await looksOf(kept, store) : undefined
  return looks && redactShown(composeEvidence(looks, createTranslator(reader)))
}

async function looksOf(kept: Kept, store: Pick<Store, 'incident'>): Promise<Looks | undefined> {
  switch (kept.kind) {
    case 'diagnosis':
      return ofDiagnosis(kept.diagnosis)
    case 'incident': {
      const incident = await store.incident(kept.id)
      return incident && ofDiagnosis(incident.diagnosis)
    }
    case 'node': {
      const { report } = kept
      return { looks: [report], at: report.at, outcome: report.outcome }
    }
    case 'group': {
      const { groups, at, outcome } = kept.report
      const looks = groups
        .slice(0, mostLooks)
        .map(({ diagnosis, representative: name }) => ({ ...withOwn(diagnosis), name }))
      return { looks, at, outcome }
    }
    case 'causes':
      return undefined
  }
}

function ofDiagnosis(diagnosis: Diagnosis): Looks {
  return { looks: [withOwn(diagnosis)], at: diagnosis.at, outcome: diagnosis.outcome }
}

function withOwn(diagnosis: Diagnosis): Diagnosis {
  return { ...diagnosis, evidence: ownEvidence(diagnosis.evidence) }
}
