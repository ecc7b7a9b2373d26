import { useEffect, useRef } from 'react'
import { Composer } from '../composer/composer.tsx'
import { Icon } from '../controls/icon.tsx'
import { MessageList } from '../messages/message-list.tsx'
import { useTitleOf } from '../shell/use-title-of.ts'
import { repliesTo } from '../state/messages.ts'
import { useSandbox } from '../state/sandbox.ts'

export function ThreadPanel({ ts }: { ts: string }) {
  const { messages, channel, say, go } = useSandbox()
  const titleOf = useTitleOf()
  const panel = useRef<HTMLElement>(null)
  const root = messages.get(`${channel.id} ${ts}`)
  const replies = repliesTo(messages, { channel: channel.id, ts })
  const close = () => {
    go({})
    // The address names the thread, and anybody can write an address.
    const message = `.conversation [data-ts="${CSS.escape(ts)}"]`
    document.querySelector<HTMLElement>(`${message} .thread-link, ${message} .tool`)?.focus()
  }

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('.close')?.focus()
  }, [ts])

  return (
    <aside
      ref={panel}
      className="thread-panel"
      aria-label={say('thread')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header className="panel-header">
        <h2>
          {say('thread')} <small>{titleOf(channel)}</small>
        </h2>
        <button type="button" className="tool close" aria-label={say('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <MessageList label={say('thread')} messages={root ? [root, ...replies] : replies} />
      <Composer key={ts} thread={ts} />
    </aside>
  )
}
