import { useCallback, useMemo } from 'react'
import { Composer } from '../composer/composer.tsx'
import { MessageList } from '../messages/message-list.tsx'
import { repliesTo, topLevel } from '../state/messages.ts'
import { useSandbox } from '../state/sandbox.ts'
import { EmptyConversation } from './empty-conversation.tsx'

export function Conversation() {
  const { channel, messages, workspace, go, say } = useSandbox()
  const shown = useMemo(() => topLevel(messages, channel.id), [messages, channel.id])
  const openThread = useCallback((thread: string) => go({ thread }), [go])
  const isDirect = channel.kind === 'dm'
  const title = isDirect ? workspace.bot.name : `#${channel.name}`
  return (
    <main className="conversation" aria-label={title}>
      <header className="panel-header">
        <h2>{title}</h2>
        <p className="topic">
          {isDirect ? say('topic.dm') : channel.name === 'alerts' ? say('topic.alerts') : ''}
        </p>
      </header>
      <MessageList
        key={channel.id}
        label={title}
        messages={shown}
        repliesOf={(message) => repliesTo(messages, message).length}
        onThread={openThread}
      >
        <EmptyConversation />
      </MessageList>
      <Composer key={`composer ${channel.id}`} />
    </main>
  )
}
