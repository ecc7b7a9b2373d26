/** A message's own words, or one attachment's: what stands under one colour. */
export type AlertCard = {
  /** Whether it is the message itself, and no attachment. */
  own: boolean
  /** As Slack gives it, without the number sign. */
  color: string
  /** What a reader sees first: titles, headers, the first text. */
  heads: string[]
  /** Everything in reading order, a labelled field as `label: value`. */
  lines: string[]
  /** The notification's text. It repeats the rest, but may hold labels that nothing else shows. */
  fallback: string
  /** Who the card says that it is from. */
  author: string
}

export function newCard(own = false): AlertCard {
  return { own, color: '', heads: [], lines: [], fallback: '', author: '' }
}
