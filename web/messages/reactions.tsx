import type { Message } from '../api/types.ts'
import { emojiOf } from '../mrkdwn/emoji.ts'
import { useSandbox } from '../state/sandbox.ts'

export function Reactions({ message }: { message: Message }) {
  const { act, person, say } = useSandbox()
  if (message.reactions.length === 0) return null
  const { channel, ts } = message
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users }) => {
        const isMine = users.includes(person.id)
        return (
          <button
            key={name}
            type="button"
            className="reaction"
            aria-pressed={isMine}
            aria-label={say('reactionOf', { name, count: users.length })}
            onClick={() => void act('react', { as: person.id, channel, ts, name, remove: isMine })}
          >
            <span aria-hidden="true">{emojiOf(name)}</span> {users.length}
          </button>
        )
      })}
    </div>
  )
}
