import { createTranslator, type Reader } from './i18n/translator.ts'
import { planPlaybook } from './playbook/plan-playbook.ts'
import { redactShown } from './redact.ts'
import { composeIncident, composeLink, type LinkFor } from './reply/compose-incident.ts'
import type { Reply } from './reply/reply.ts'
import { steps } from './steps/index.ts'
import type { Incident } from './store/records.ts'

/** The answer to an incident as it stands now, from what is stored: nothing is looked up. */
export function tellIncident(incident: Incident, reader: Reader): Reply {
  const playbook = planPlaybook(incident.diagnosis, steps)
  return redactShown(composeIncident(incident, playbook, createTranslator(reader)))
}

/** The line that points to the answer of an incident from elsewhere. */
export function tellLink(incident: Incident, url: string, linkFor: LinkFor, reader: Reader): Reply {
  return composeLink(incident, url, linkFor, createTranslator(reader))
}
