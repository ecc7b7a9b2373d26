import type { Diagnosis } from './diagnosis/diagnosis.ts'
import { type ContainerState, valueOf } from './evidence/evidence.ts'
import type { Rich } from './i18n/message.ts'
import { createTranslator, type Reader, type Translator } from './i18n/translator.ts'
import { redactShown } from './redact.ts'
import { composeChange, type Standing } from './reply/compose-change.ts'
import { composeCause } from './reply/compose-outcome.ts'
import { isKept } from './retell.ts'
import { type Told, tell } from './tell.ts'

/** What is different between two answers to one question; undefined where one of them says nothing of it. */
export function tellChange(before: unknown, after: unknown, reader: Reader): Rich | undefined {
  if (!isKept(before) || !isKept(after)) return undefined
  if (before.kind === 'incident' || after.kind === 'incident' || before.kind !== after.kind) return undefined
  const translator = createTranslator(reader)
  const then = standingOf(before, translator, reader)
  const now = standingOf(after, translator, reader)
  return then && now && redactShown(composeChange(then, now, translator))
}

function standingOf(told: Told, translator: Translator, reader: Reader): Standing | undefined {
  switch (told.kind) {
    case 'diagnosis':
      return {
        what: composeCause(told.diagnosis, translator),
        isWell: told.diagnosis.outcome === 'healthy',
        containers: containersOf(told.diagnosis),
        at: told.diagnosis.at,
      }
    case 'group': {
      const { outcome, groups, failing, at } = told.report
      const causes = new Set(groups.map(({ diagnosis }) => composeCause(diagnosis, translator)))
      const what = causes.size > 0 ? [...causes].join(' · ') : tell(told, reader).title
      return { what, isWell: outcome === 'healthy', failing, containers: new Map(), at }
    }
    case 'node': {
      const { outcome, at } = told.report
      return { what: tell(told, reader).title, isWell: outcome === 'healthy', containers: new Map(), at }
    }
    case 'causes':
      return undefined
  }
}

function containersOf({ evidence }: Diagnosis): Map<string, string> {
  const containers = valueOf(evidence.pod)?.containers ?? []
  return new Map(containers.map(({ name, state }) => [name, stateText(state)]))
}

/** As `kubectl get pods` would show it. */
function stateText(state: ContainerState): string {
  switch (state.kind) {
    case 'waiting':
      return state.reason ?? 'Waiting'
    case 'terminated':
      return state.reason ?? 'Terminated'
    case 'running':
      return 'Running'
    case 'none':
      return 'Unknown'
  }
}
