import { useEffect, useRef } from 'react'
import { Composer } from '../composer/composer.tsx'
import { Icon } from '../controls/icon.tsx'
import { MessageList } from '../messages/message-list.tsx'
import { repliesTo } from '../state/messages.ts'
import { useSandbox } from '../state/sandbox.ts'

export function ThreadPanel({ ts }: { ts: string }) {
  const { messages, channel, say, go } = useSandbox()
  const panel = useRef<HTMLElement>(null)
  const root = messages.get(`${channel.id} ${ts}`)
  const replies = repliesTo(messages, { channel: channel.id, ts })
  const close = () => {
    go({})
    document.querySelector<HTMLElement>(`[data-ts="${ts}"] .thread-link, [data-ts="${ts}"] .tool`)?.focus()
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
          {say('thread')} <small>#{channel.name}</small>
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
