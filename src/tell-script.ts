import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { createTranslator, type Reader } from './i18n/translator.ts'
import { planNode } from './playbook/plan-node.ts'
import { planPlaybook } from './playbook/plan-playbook.ts'
import { redactShown } from './redact.ts'
import { composeCause } from './reply/compose-outcome.ts'
import { composeScript, type Plan, type Script } from './reply/compose-script.ts'
import { isKept, type Kept, retell } from './retell.ts'
import { steps } from './steps/index.ts'
import type { Store } from './store/store.ts'

/** `trouble` where the answer's title tells more than it: how long it took to be over. */
type Planned = { plans: readonly Plan[]; at: string; trouble?: Diagnosis }

/** The commands of a kept answer as a file; undefined for one that has none, or is not known any more. */
export async function tellScript(
  kept: unknown,
  reader: Reader,
  store: Pick<Store, 'incident'>,
): Promise<Script | undefined> {
  const planned = isKept(kept) ? await planOf(kept, store) : undefined
  const reply = await retell(kept, reader, store)
  if (!planned || !reply) return undefined
  const translator = createTranslator(reader)
  const { plans, at, trouble } = planned
  const title = trouble ? composeCause(trouble, translator) : reply.title
  const script = composeScript({ plans, at, title }, translator)
  return script && redactShown(script)
}

async function planOf(kept: Kept, store: Pick<Store, 'incident'>): Promise<Planned | undefined> {
  switch (kept.kind) {
    case 'diagnosis':
      return { plans: [kept.playbook], at: kept.diagnosis.at }
    case 'incident': {
      const diagnosis = (await store.incident(kept.id))?.diagnosis
      return diagnosis && { plans: [planPlaybook(diagnosis, steps)], at: diagnosis.at, trouble: diagnosis }
    }
    case 'node': {
      const { requirements, remedies } = planNode(kept.report, steps)
      return { plans: [{ steps: [...requirements, ...remedies] }], at: kept.report.at }
    }
    case 'group': {
      const { groups, at } = kept.report
      const plans = groups.map(({ representative, playbook }) => ({ name: representative, ...playbook }))
      return { plans, at }
    }
    case 'causes':
      return undefined
  }
}
