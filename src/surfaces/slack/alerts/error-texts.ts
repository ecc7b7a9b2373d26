import type { AlertCard } from './alert-card.ts'
import { quotesError } from './chatter.ts'
import { verdictText } from './verdict-text.ts'

const atMost = 20

/** The parts that may carry an error text: lines that quote one first, then each card as a whole. */
export function errorTexts(cards: readonly AlertCard[]): string[] {
  const quoting = cards.flatMap(({ lines }) => lines.filter(quotesError))
  const verdicts = cards.flatMap(({ lines }) => verdictText(lines) ?? [])
  const whole = cards.map(({ lines }) => lines.join('\n'))
  const texts = [...quoting, ...verdicts, ...whole].map((text) => text.replace(/^[\s•◦●–-]+/, '').trim())
  return [...new Set(texts)].filter((text) => text !== '').slice(0, atMost)
}
