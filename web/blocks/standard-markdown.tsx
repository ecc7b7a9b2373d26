import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx'

/** The little of standard Markdown that differs from Slack's own markup in messages of bots. */
export function StandardMarkdown({ text }: { text: string }) {
  const words = text
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/^#{1,6} (.+)$/gm, '*$1*')
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>')
  return (
    <div className="words">
      <Mrkdwn text={words} />
    </div>
  )
}
