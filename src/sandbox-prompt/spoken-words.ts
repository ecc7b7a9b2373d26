export type Place = { inThread?: boolean; channel: string }

/** Words as a person would have to say them there for the bot to hear them. */
export function spokenWords(words: string, { inThread = false, channel }: Place): string {
  const bare = words.replace(/^[/@]pullcheck\s*/, '')
  // Slash commands don't work in threads, so a question for a thread mentions the bot.
  if (inThread || words.startsWith('@')) return `@pullcheck ${bare}`
  return channel === 'dm' && !words.startsWith('/') ? words : `/pullcheck ${bare}`
}
