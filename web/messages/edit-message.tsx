import { useState } from 'react'
import type { Message } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'

/** The typed words again, without what Slack made of links and signs. */
export function typedWords(text: string): string {
  return text
    .replace(/<(https?:[^|>]+)(?:\|([^>]+))?>/g, (_, url: string, label?: string) => label ?? url)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

export function EditMessage({ message, onDone }: { message: Message; onDone: () => void }) {
  const { act, person, say } = useSandbox()
  const [text, setText] = useState(() => typedWords(message.text))
  const save = async () => {
    const { ok } = await act('edit', { as: person.id, channel: message.channel, ts: message.ts, text })
    if (ok) onDone()
  }
  return (
    <form
      className="edit-message"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), onDone())}
    >
      <textarea
        className="field"
        aria-label={say('edit')}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button primary" disabled={text.trim() === ''}>
        {say('save')}
      </button>
      <button type="button" className="button" onClick={onDone}>
        {say('cancel')}
      </button>
    </form>
  )
}
