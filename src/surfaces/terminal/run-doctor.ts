import type { Found } from '../../doctor/finding.ts'
import { createTranslator, type Reader } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import { composeDoctor } from '../../reply/compose-doctor.ts'
import type { Reply } from '../../reply/reply.ts'

type Answer = { reply: Reply; data: object; status: number }

/** `doctor`: what is wrong, as words and without; anything wrong makes the exit status 1. */
export async function runDoctor(
  words: readonly string[],
  { reader, examine }: { reader: Reader; examine: () => Promise<Found[]> },
): Promise<Answer> {
  if (words.length > 0) throw new Problem('words-left-over', { words: words.join(' '), example: 'doctor' })
  const findings = await examine()
  const isWell = findings.every(({ verdict }) => verdict !== 'wrong')
  const reply = composeDoctor(findings, createTranslator(reader))
  return { reply, data: { findings, well: isWell }, status: isWell ? 0 : 1 }
}
