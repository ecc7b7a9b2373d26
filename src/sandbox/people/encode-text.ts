import { bot } from '../slack/team.ts'

const link = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,:;)]/g
const bareHost = /(?<![\w./@-])((?:[\w-]+\.)+(?:dev|io|com)(?:[/:][^\s<>"]*[^\s<>".,:;)])?)/g

/** What Slack makes of typed text: entities escaped, links and mentions in angle brackets. */
export function encodeText(typed: string): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return escaped
    .split(/(\bhttps?:\/\/[^\s<>"]+)/)
    .map((part) => (part.startsWith('http') ? part.replace(link, '<$&>') : encodeWords(part)))
    .join('')
}

function encodeWords(text: string): string {
  return text
    .replace(bareHost, '<http://$1|$1>')
    .replace(new RegExp(`@${bot.name}\\b`, 'g'), `<@${bot.userId}>`)
}
