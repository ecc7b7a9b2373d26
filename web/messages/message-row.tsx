import { memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Message } from '../api/types.ts'
import { Icon } from '../controls/icon.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { Avatar } from './avatar.tsx'
import { EditMessage } from './edit-message.tsx'
import { MessageBody } from './message-body.tsx'
import { MessageMenu } from './message-menu.tsx'
import { Reactions } from './reactions.tsx'
import { TimeOf } from './time-of.tsx'

type Given = { message: Message; replies?: number; onThread?: (ts: string) => void }

export const MessageRow = memo(Row)

function Row({ message, replies = 0, onThread }: Given) {
  const { say } = useSandbox()
  const [isEdited, setEdited] = useState(false)
  const row = useRef<HTMLElement>(null)
  const { ephemeral, name, ts, edited, app, fromBot } = message
  const openThread = onThread && !ephemeral ? () => onThread(ts) : undefined
  const stopEditing = () => {
    // The menu that it was begun from has to be there again before it can have the focus.
    flushSync(() => setEdited(false))
    row.current?.querySelector<HTMLElement>('.message-tools > :last-child button')?.focus()
  }
  return (
    <article ref={row} className={`message ${ephemeral ? 'ephemeral' : ''}`} data-ts={ts} aria-label={name}>
      <Avatar message={message} />
      <div className="message-main">
        {ephemeral && (
          <p className="only-you">
            <Icon name="eye" /> {say('onlyYou')}
          </p>
        )}
        <p className="byline">
          <b>{name}</b> {(app || fromBot) && <span className="app-badge">{say('app')}</span>}{' '}
          <TimeOf ts={ts} />
        </p>
        {isEdited ? (
          <EditMessage message={message} onDone={stopEditing} />
        ) : (
          <MessageBody message={message} />
        )}
        {edited && <p className="edited">{say('edited')}</p>}
        <Reactions message={message} />
        {replies > 0 && openThread && (
          <button type="button" className="thread-link" onClick={openThread}>
            <Icon name="thread" /> {say('replies', { count: replies })}
          </button>
        )}
      </div>
      {!ephemeral && !isEdited && (
        <MessageMenu message={message} onEdit={() => setEdited(true)} onThread={openThread} />
      )}
    </article>
  )
}
