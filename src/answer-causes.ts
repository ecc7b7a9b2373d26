import type { Answer } from './answer.ts'
import type { AnyCause } from './causes/cause.ts'
import { families } from './causes/index.ts'
import { createTranslator, type Reader } from './i18n/translator.ts'
import { type CauseDescription, describeCause } from './playbook/describe-cause.ts'
import { Problem } from './problems.ts'
import { composeCatalogue } from './reply/compose-catalogue.ts'
import { composeCause } from './reply/compose-cause.ts'
import { pageUrl } from './reply/page-url.ts'
import { nearestWord } from './request/command-words.ts'
import type { CausesRequest } from './request/request.ts'
import { steps } from './steps/index.ts'

const mostNear = 3

/** The catalogue, or one playbook of it; no cluster is asked. Throws a Problem for a cause that is not in it. */
export function answerCauses(
  { id }: Omit<CausesRequest, 'lang'>,
  reader: Reader,
): Pick<Answer, 'reply' | 'data'> {
  const translator = createTranslator(reader)
  const described = listCauses().map(({ cause, family }): CauseDescription => {
    return describeCause(cause, { family, steps, urlOf: (page) => pageUrl(page, translator) })
  })
  if (id === undefined) return { reply: composeCatalogue(described, translator), data: { causes: described } }
  const cause = described.find((one) => one.id === id)
  if (!cause)
    throw unknownCause(
      id,
      described.map((one) => one.id),
    )
  return { reply: composeCause(cause, translator), data: { cause } }
}

function listCauses(): { family: string; cause: AnyCause }[] {
  return Object.entries<Record<string, AnyCause>>(families).flatMap(([family, members]) =>
    Object.values(members).map((cause) => ({ family, cause })),
  )
}

function unknownCause(id: string, known: readonly string[]): Problem {
  const near = nearIds(id, known)
  if (near.length === 0) return new Problem('cause-unknown', { cause: id.slice(0, 80) })
  return new Problem('cause-unknown-near', { cause: id.slice(0, 80), near: { list: near } })
}

/** A slip of the keyboard, else ids that have a word in common with what was asked. */
function nearIds(id: string, known: readonly string[]): string[] {
  const nearest = nearestWord(id, known)
  if (nearest !== undefined) return [nearest]
  const words = id.split(/[^a-z0-9]+/).filter((word) => word.length > 2)
  return known.filter((other) => words.some((word) => other.split('-').includes(word))).slice(0, mostNear)
}
