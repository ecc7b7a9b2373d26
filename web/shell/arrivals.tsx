import type { Message } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'
import { useTitleOf } from './use-title-of.ts'

const longest = 300

/** New messages for those who listen: who wrote, where, and the message's own short text. */
export function Arrivals({ message }: { message: Message | undefined }) {
  const { workspace, person, say } = useSandbox()
  const titleOf = useTitleOf()
  const channel = workspace.channels.find(({ id }) => id === message?.channel)
  const isOwn = message?.user === person.id
  return (
    <p className="unseen" role="log" aria-live="polite">
      {message && !isOwn && (
        <span key={message.ts}>
          {say('arrived', { name: message.name, channel: channel ? titleOf(channel) : '' })}{' '}
          {wordsOf(message).slice(0, longest)}
        </span>
      )}
    </p>
  )
}

function wordsOf({ text, attachments = [] }: Message): string {
  return text || (attachments[0]?.fallback ?? attachments[0]?.title ?? '')
}
