import { createTranslator } from '../../../../i18n/translator.ts'
import { auditRequest } from '../../audit-request.ts'
import { answerInModal } from '../../controls/answer-in-modal.ts'
import { blocksOf } from '../../controls/render-modal.ts'
import { lineOf } from '../../line-of.ts'
import type { PressArgs } from '../../pressed-button.ts'
import type { SlackSurface } from '../../surface.ts'

/** "Show evidence": what was read for the answer, in a modal, with times in the presser's time zone. */
export async function showEvidence(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerInModal('replies:evidence.title', args, surface, async (press) => {
    const { shelved, reader, request } = press
    const evidence = await surface.retellings.evidence(shelved.told, reader)
    await surface.audit({ ...auditRequest(press, request, 'shown', surface.now()), action: 'evidence' })
    if (evidence) return blocksOf(evidence)
    return lineOf(createTranslator(reader).text({ key: 'replies:evidence.none' })).blocks
  })
}
