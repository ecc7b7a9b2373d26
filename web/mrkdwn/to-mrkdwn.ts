/** What stands in a fence or between backticks is left as it is. */
const code = /(```[^]*?```|`[^`\n]+`)/

/** The little of standard Markdown that differs from Slack's own markup in messages of bots. */
export function toMrkdwn(markdown: string): string {
  return escape(markdown)
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^```\w*\n/, '```\n') : rewrite(part)))
    .join('')
}

function rewrite(words: string): string {
  return words
    .replace(/^( *)[-*+] /gm, '$1• ')
    .replace(/(?<!\*)\*([^*\n]+)\*(?!\*)/g, '_$1_')
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/~~([^~\n]+)~~/g, '~$1~')
    .replace(/^#{1,6} (.+)$/gm, (_, title: string) => `*${title.replaceAll('*', '')}*`)
    .replace(/!?\[([^[\]\n]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>')
}

/** In Markdown these signs stand for themselves. */
function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
