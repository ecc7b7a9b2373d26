import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx'
import { useSandbox } from '../state/sandbox.ts'

export type Notice = { id: number; text: string }
type Given = { notices: readonly Notice[]; isConnected: boolean }

/** What the reader should know and nobody said: refusals, and a lost connection. */
export function Notices({ notices, isConnected }: Given) {
  const { say } = useSandbox()
  return (
    <div className="notices" role="status">
      {!isConnected && (
        <p className="notice">
          <Mrkdwn text={say('disconnected')} />
        </p>
      )}
      {notices.map(({ id, text }) => (
        <p key={id} className="notice">
          <Mrkdwn text={text} />
        </p>
      ))}
    </div>
  )
}
