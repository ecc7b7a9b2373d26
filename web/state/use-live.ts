import { useCallback, useEffect, useState } from 'react'
import { client } from '../api/client.ts'
import { listen } from '../api/listen.ts'
import type { Change, Message } from '../api/types.ts'
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

  const onChange = useCallback(
    (change: Change) => {
      if (!('message' in change)) return void onOther(change)
      setLive((before) => ({
        ...before,
        messages: applyChange(before.messages, change),
        arrived: change.type === 'message' ? change.message : before.arrived,
      }))
    },
    [onOther],
  )

  useEffect(() => {
    setLive(nothingYet)
    let isCurrent = true
    const onOpen = async () => {
      const messages = messagesOf(await client.messages(as))
      if (isCurrent) setLive((before) => ({ ...before, isConnected: true, messages }))
    }
    const onLost = () => setLive((before) => ({ ...before, isConnected: false }))
    const stop = listen(as, { onChange, onOpen: () => void onOpen(), onLost })
    return () => {
      isCurrent = false
      stop()
    }
  }, [as, onChange])
  return live
}
