import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { describeList } from '../controls/listbox.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { Completions } from './completions.tsx'
import { useCompletions } from './use-completions.ts'
import { useSend } from './use-send.ts'

/** Where people write; a command is completed as it is typed. */
export function Composer({ thread }: { thread?: string }) {
  const { say } = useSandbox()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const take = (completion: { text: string }) => {
    type(completion.text)
    field.current?.focus()
  }
  const { isOpen, completions, at, restart, hear } = useCompletions(text, thread !== undefined, take)
  function type(words: string | ((now: string) => string)) {
    setText(words)
    restart()
  }
  const { prompt, send } = useSend(thread, text, type)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (!hear(event)) {
      if (event.key !== 'Enter' || event.shiftKey) return
      void send()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {isOpen && <Completions id={id} completions={completions} at={at} onTake={take} />}
      <textarea
        ref={field}
        rows={1}
        aria-label={prompt}
        placeholder={prompt}
        aria-controls={isOpen ? id : undefined}
        {...describeList(id, isOpen, at)}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" aria-label={say('send')} disabled={text.trim() === ''}>
        <Icon name="send" />
      </button>
    </form>
  )
}
