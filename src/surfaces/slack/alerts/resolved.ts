import type { AlertCard } from './alert-card.ts'

const over = 'resolved|recovered|recovery|closed|cleared|solved|back to normal'
const openingWord = new RegExp(
  `^(?:(?:alerts?|incidents?|issue|problem|monitor|prometheus|event|trigger)\\W{1,3}(?:#?\\d+\\W{1,3})?(?:is |was |has been |has )?)?(?:now )?(?:${over}|ok(?=\\W*(?:$|[:\\]|-])))(?![\\w/-])`,
  'i',
)
const inBrackets = new RegExp(`[[(]\\W{0,4}(?:${over}|ok)\\b[^\\])]*[\\])]`, 'i')
const inWords = new RegExp(
  `\\b(?:has|have|was|were|been|is|are) (?:now |been |auto-?)?(?:resolved|recovered|solved|back to normal)\\b(?! (?:to|from|as)\\b)|\\b(?:incident|alert|issue|problem)\\b.{0,80}\\b(?:is|was|been) (?:closed|cleared)\\b|\\b(?:incident|alert|issue|problem) (?:closed|resolved|recovered)\\b|\\bauto-?resolved\\b|\\bresolved by\\b|[-|:] (?:${over})\\W*$`,
  'i',
)
const underway = /firing|triggered|\bproblem\b|\balerting\b|not resolved|unresolved/i
const statusLine = /^\W*(?:(?:alert|incident|issue|current|new|event|monitor) )?(?:status|state)\W{1,5}(\w+)/i
const overStatus = /^(?:resolved|closed|ok|recovered|normal|inactive|solved)$/i
const firingHeading =
  /^\W*(?:\d{1,4} )?(?:alerts?\W)?(?:currently |still )?(?:firing|active|triggered)(?: alerts?)?\W*(?:\(\d{1,4}\)\W*)?$/i
const resolvedHeading =
  /^\W*(?:\d{1,4} )?(?:alerts?\W)?(?:resolved|recovered|cleared)(?: alerts?)?\W*(?:\(\d{1,4}\)\W*)?$/i
/** `Resolved: 0` counts and is no item of its own. */
const resolvedItem = /^\W*\[?(?:resolved|recovered)\b(?!\W{1,3}\d+\W*$)/i
const firingItem = /^\W*\[?(?:firing|triggered|problem)\b/i

/** Who closed it, before a title that still says what it was: `Ana closed alert #7: [FIRING:1] ...`. */
const closedBy = /\b(?:closed|resolved) alert\b/i

/** What is still open of a message. Where its own words say that it is over, so is all below them. */
export function openCards(cards: readonly AlertCard[]): AlertCard[] {
  const [first] = cards
  if (first?.own && openPart(first) === undefined) return []
  return cards.flatMap((card) => openPart(card) ?? [])
}

/** The card without its resolved parts; undefined where all of it is over. */
function openPart(card: AlertCard): AlertCard | undefined {
  const marks = [...card.heads, card.fallback].filter((line) => line !== '')
  const open = marks.some((line) => underway.test(line))
  if (marks.some(saysOver) && !marks.some((line) => firingItem.test(line))) return undefined
  if (isGreen(card.color) && !open) return undefined
  if (statesOf(card.lines).length > 0 && statesOf(card.lines).every((state) => overStatus.test(state)))
    return undefined
  const lines = openLines(card.lines)
  return lines.some((line) => line.trim() !== '') || card.lines.length === 0 ? { ...card, lines } : undefined
}

/** Whether a line says that the trouble is over: `[RESOLVED]`, `Recovered: x`, `Incident 7 is closed`. */
export function saysOver(line: string): boolean {
  if (closedBy.test(line)) return true
  if (/\[FIRING/i.test(line)) return false
  const words = line.replace(/:[a-z0-9_+-]+:/g, ' ').replace(/^[^\p{L}]+/u, '')
  return openingWord.test(words) || inBrackets.test(line) || inWords.test(line)
}

function statesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => statusLine.exec(line)?.[1] ?? [])
}

/** Leaves out sections, items and paragraphs of alerts that are over. */
function openLines(lines: readonly string[]): string[] {
  let section = true
  let item = true
  const kept: string[] = []
  for (const line of withoutOverParagraphs(lines)) {
    if (firingHeading.test(line)) section = true
    else if (resolvedHeading.test(line)) section = false
    if (line.trim() === '' || firingItem.test(line)) item = true
    else if (resolvedItem.test(line) && section) item = false
    if (firingHeading.test(line)) item = true
    if (section && item) kept.push(line)
  }
  return kept
}

function withoutOverParagraphs(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (/^\W*$/.test(line)) paragraphs.push([])
    paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter((one) => !statesOf(one).some((state) => overStatus.test(state))).flat()
}

/** Tools paint what is over, and what went well, green. */
export function isGreen(color: string): boolean {
  if (color === 'good') return true
  const [red = 0, green = 0, blue = 0] = (/^[0-9a-f]{6}$/.exec(color)?.[0].match(/../g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  )
  return green > 100 && green > red * 1.3 && green > blue * 1.3
}
