import { createTranslator } from '../../../../i18n/translator.ts'
import type { Feedback } from '../../../../store/records.ts'
import { answerPress } from '../../controls/answer-press.ts'
import { incidentIdOf } from '../../controls/offered-controls.ts'
import type { PressArgs } from '../../pressed-button.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser } from '../../tell-presser.ts'

const sayings: readonly string[] = ['yes', 'no', 'wrong-cause'] satisfies Feedback['says'][]

/** "Did this help?": one word of each person for each answer, with its cause and language; the last one counts. */
export async function takeFeedback(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async ({ id, user, lang, choice, shelved, reader }) => {
    if (!isSaying(choice)) return
    const { store, now } = surface
    const incident = await store.incident(incidentIdOf(shelved.told) ?? '')
    const cause = shelved.cause ?? incident?.cause
    await store.saveFeedback({
      answer: id,
      user,
      ...(cause !== undefined && { cause }),
      lang: lang ?? reader.lang,
      says: choice,
      at: now(),
    })
    const says = createTranslator(reader).text({ key: `replies:controls.says.${choice}` })
    await tellPresser('replies:controls.thanks', args, surface, { says })
  })
}

function isSaying(choice: string | undefined): choice is Feedback['says'] {
  return choice !== undefined && sayings.includes(choice)
}
