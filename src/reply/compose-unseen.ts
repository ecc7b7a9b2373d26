import type { Diagnosis, Unseen } from '../diagnosis/diagnosis.ts'
import type { EvidenceName } from '../evidence/evidence.ts'
import { valueOf } from '../evidence/evidence.ts'
import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { ReplyNode } from './reply.ts'

/** What was looked at for a pod or a node. */
type Looked = Pick<Diagnosis, 'outcome' | 'unseen' | 'evidence' | 'values'>

/** Without the reason of a failure, these are the places that should have held it. */
const reasonSources = ['podEvents', 'loggedEvents'] as const

/** What could not be seen and how to let the bot see it; for `unexplained` also what was seen to be empty. */
export function composeUnseen(diagnosis: Looked, translator: Translator): ReplyNode[] {
  const items = [
    ...(diagnosis.outcome === 'unexplained' ? silentSources(diagnosis, translator) : []),
    ...diagnosis.unseen.map((unseen) => composeOne(unseen, diagnosis, translator)),
  ]
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: translator.rich({ key: 'replies:reply.heading.unseen' }), stays: true },
    { kind: 'list', items },
  ]
}

function silentSources({ evidence }: Looked, translator: Translator): Rich[] {
  return reasonSources
    .filter((source) => valueOf(evidence[source]) !== undefined)
    .map((source) => translator.rich({ key: `replies:reply.silent.${source}` }))
}

function composeOne(
  { source, because, permission }: Unseen,
  { values }: Looked,
  translator: Translator,
): Rich {
  return translator.rich({
    key: `replies:reply.unseen.${roomOf(source)}.${because}`,
    values: {
      what: translator.text({ key: `replies:reply.evidence.${source}` }),
      permission: permission ?? '',
      project: values.project ?? 'PROJECT_ID',
    },
  })
}

const logged: readonly EvidenceName[] = ['gcfsd', 'loggedEvents']
const askedOfGoogle: readonly EvidenceName[] = [
  'nodePool',
  'nodeAccount',
  'repositoryPolicy',
  'imageManifest',
]

/** Whose permission it takes; keys of `replies.json` › `unseen`. */
function roomOf(source: EvidenceName): 'google' | 'kubernetes' | 'logging' {
  if (logged.includes(source)) return 'logging'
  return askedOfGoogle.includes(source) ? 'google' : 'kubernetes'
}
