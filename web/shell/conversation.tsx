import { useCallback, useMemo, useState } from 'react'
import type { View } from '../api/view.ts'
import { Composer } from '../composer/composer.tsx'
import { MessageList } from '../messages/message-list.tsx'
import { repliesTo, topLevel } from '../state/messages.ts'
import { useSandbox } from '../state/sandbox.ts'
import { HomeTab } from '../views/home-tab.tsx'
import { EmptyConversation } from './empty-conversation.tsx'
import { type Tab, Tabs } from './tabs.tsx'
import { useTitleOf } from './use-title-of.ts'

export function Conversation({ home }: { home: View | undefined }) {
  const { channel, messages, person, go, say } = useSandbox()
  const titleOf = useTitleOf()
  const [tab, setTab] = useState<Tab>('messages')
  const shown = useMemo(() => topLevel(messages, channel.id), [messages, channel.id])
  const openThread = useCallback((thread: string) => go({ thread }), [go])
  const isDirect = channel.kind === 'dm'
  const title = titleOf(channel)
  return (
    <main className="conversation" aria-label={title}>
      <header className="panel-header">
        <h2>{title}</h2>
        {isDirect && <Tabs chosen={tab} onChoose={setTab} />}
        <p className="topic">{topicOf(channel.name, isDirect, say)}</p>
      </header>
      {isDirect && tab === 'home' ? (
        <HomeTab key={person.id} home={home} />
      ) : (
        <>
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
        </>
      )}
    </main>
  )
}

function topicOf(name: string, isDirect: boolean, say: (key: string) => string): string {
  if (isDirect) return say('topic.dm')
  return name === 'alerts' ? say('topic.alerts') : ''
}
