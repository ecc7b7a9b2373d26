import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx'
import { toMrkdwn } from '../mrkdwn/to-mrkdwn.ts'

export function StandardMarkdown({ text }: { text: string }) {
  return (
    <div className="words">
      <Mrkdwn text={toMrkdwn(text)} />
    </div>
  )
}
