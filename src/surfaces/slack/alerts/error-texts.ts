import type { AlertCard } from './alert-card.ts'
import { quotesError } from './chatter.ts'

const atMost = 20

/** The parts that may carry an error text: lines that quote one first, then each card as a whole. */
export function errorTexts(cards: readonly AlertCard[]): string[] {
  const quoting = cards.flatMap(({ lines }) => lines.filter(quotesError))
  const whole = cards.map(({ lines }) => lines.join('\n').trim())
  return [...new Set([...quoting, ...whole].map(plainText))].filter((text) => text !== '').slice(0, atMost)
}

/** Lists put a mark before each entry, event lists a time. */
function plainText(text: string): string {
  return text.replace(/^[\s•◦●–-]+/, '').trim()
}
