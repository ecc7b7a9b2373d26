import { useEffect, useState } from 'react'
import { client } from '../api/client.ts'
import { listen } from '../api/listen.ts'
import type { Change, Message, MessageChange } from '../api/types.ts'
import { applyChange, type Messages, messagesOf } from './messages.ts'

type Live = {
  messages: Messages
  isConnected: boolean
  /** The newest message that came while the reader looked, for those who can't see the screen. */
  arrived: Message | undefined
}
const nothingYet: Live = { messages: new Map(), isConnected: true, arrived: undefined }

/** What the person sees of the conversations, as it changes; other changes are passed on. */
export function useLive(as: string, onOther: (change: Change) => void): Live {
  const [live, setLive] = useState(nothingYet)

  useEffect(() => {
    setLive(nothingYet)
    // What changes while a list is on its way may be missing in it, or be in it already.
    let meanwhile: MessageChange[] = []
    let isCurrent = true
    const onOpen = async () => {
      meanwhile = []
      const list = await client.messages(as)
      const messages = meanwhile.reduce(applyChange, messagesOf(list))
      if (isCurrent) setLive((before) => ({ ...before, isConnected: true, messages }))
    }
    const onChange = (change: Change) => {
      if (!('message' in change)) return onOther(change)
      meanwhile.push(change)
      setLive((before) => withChange(before, change))
    }
    const onLost = () => setLive((before) => ({ ...before, isConnected: false }))
    const stop = listen(as, { onChange, onOpen: () => void onOpen().catch(onLost), onLost })
    return () => {
      isCurrent = false
      stop()
    }
  }, [as, onOther])
  return live
}

function withChange(before: Live, change: MessageChange): Live {
  const messages = applyChange(before.messages, change)
  const arrived = change.type === 'message' ? change.message : before.arrived
  return { ...before, messages, arrived }
}
