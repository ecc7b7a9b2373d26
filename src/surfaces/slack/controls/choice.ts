/** What somebody can choose below an answer, apart from its buttons. */
export const choices = [
  'show',
  'yes',
  'no',
  'wrong-cause',
  'evidence',
  'script',
  'share',
  'mute-hour',
  'mute-day',
  'mute-image',
  'unmute',
  'unmute-image',
] as const
export type ChoiceName = (typeof choices)[number]

/** What travels in an option, which Slack lets have 150 characters: the choice, a language, the answer's id. */
export type Choice = { choice: ChoiceName; lang: string; id: string }

export const longestChoice = 150

export function writeChoice({ choice, lang, id }: Choice): string {
  return `${choice} ${lang} ${id}`
}

/** Undefined for what another version wrote. */
export function readChoice(value: string | undefined): Choice | undefined {
  const [name, lang, id, ...more] = value?.split(' ') ?? []
  const choice = choices.find((known) => known === name)
  if (!choice || !lang || !id || more.length > 0) return undefined
  return { choice, lang, id }
}
