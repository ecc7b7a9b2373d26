/** The words after the bot's name, which may stand anywhere in the message. */
export function wordsAfterMention(text: string, botUserId: string | undefined): string {
  const name = botUserId ?? '[UW][A-Z0-9]+'
  const found = new RegExp(`<@${name}(?:\\|[^>]*)?>`).exec(text)
  return (found ? text.slice(found.index + found[0].length) : text).trim()
}

/** In a direct message people also write the command as they do elsewhere, or the bot's name. */
export function wordsOfDirectMessage(text: string, botUserId: string | undefined): string {
  return wordsAfterMention(text, botUserId)
    .replace(/^\/pullcheck\b/, '')
    .trim()
}
