import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { type Completion, complete } from './complete.ts'
import { Completions } from './completions.tsx'

/** Where people write; a command is completed as it is typed. */
export function Composer({ thread }: { thread?: string }) {
  const { workspace, channel, person, cluster, say, act } = useSandbox()
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const [isHidden, setHidden] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { command, name: bot } = workspace.bot
  const isDirect = channel.kind === 'dm'
  const completions = complete(text, cluster, { isThread: thread !== undefined, isDirect, command, bot })
  const isOpen = completions.length > 0 && text !== '' && !isHidden

  const type = (words: string) => {
    setText(words)
    setAt(-1)
    setHidden(false)
  }
  const take = (completion: Completion | undefined) => {
    if (completion) type(completion.text)
    field.current?.focus()
  }
  const send = async () => {
    const words = text.trim()
    if (words === '') return
    type('')
    const said = await act('say', {
      as: person.id,
      channel: channel.id,
      text: words,
      ...(thread && { thread }),
    })
    if (!said.ok) setText((now) => now || words)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = completions.length - 1
    if (isOpen && event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1)
    else if (isOpen && event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1)
    else if (isOpen && event.key === 'Escape') setHidden(true)
    else if (isOpen && event.key === 'Tab' && !event.shiftKey) take(completions[Math.max(at, 0)])
    else if (isOpen && event.key === 'Enter' && at >= 0) take(completions[at])
    else if (event.key === 'Enter' && !event.shiftKey) void send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const prompt = thread
    ? say('writeReply')
    : isDirect
      ? say('writeToBot')
      : say('writeTo', { channel: `#${channel.name}` })
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
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
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
