import type { ReactNode } from 'react'
import type { Message } from '../api/types.ts'
import { MessageRow } from './message-row.tsx'
import { useStickToEnd } from './use-stick-to-end.ts'

type Given = {
  label: string
  messages: readonly Message[]
  repliesOf?: (message: Message) => number
  onThread?: (ts: string) => void
  children?: ReactNode
}

/** Messages with the newest at the end, which stays in sight unless the reader has gone back. */
export function MessageList({ label, messages, repliesOf, onThread, children }: Given) {
  const box = useStickToEnd(messages)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div ref={box} className="message-list" role="log" aria-label={label} aria-live="off" tabIndex={0}>
      {messages.length === 0 && children}
      {messages.map((message) => (
        <MessageRow
          key={message.ts}
          message={message}
          replies={repliesOf?.(message) ?? 0}
          {...(onThread && { onThread })}
        />
      ))}
    </div>
  )
}
