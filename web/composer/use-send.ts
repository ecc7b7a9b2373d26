import { useTitleOf } from '../shell/use-title-of.ts'
import { useSandbox } from '../state/sandbox.ts'

type Sending = { prompt: string; send: () => Promise<void> }

/** Says what is written; words that were refused come back. */
export function useSend(
  thread: string | undefined,
  text: string,
  type: (words: string | ((now: string) => string)) => void,
): Sending {
  const { channel, person, say, act } = useSandbox()
  const titleOf = useTitleOf()
  const send = async () => {
    const words = text.trim()
    if (words === '') return
    type('')
    const where = { as: person.id, channel: channel.id, ...(thread && { thread }) }
    const { ok } = await act('say', { ...where, text: words })
    // Unless something else has been written meanwhile.
    if (!ok) type((now) => now || words)
  }
  const inChannel = channel.kind === 'dm' ? say('writeToBot') : say('writeTo', { channel: titleOf(channel) })
  return { prompt: thread ? say('writeReply') : inChannel, send }
}
