import type { Channel } from '../api/types.ts'
import { AppIcon } from '../controls/app-icon.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { isMember } from './is-member.ts'
import { useDrawer } from './use-drawer.ts'

type Given = {
  isUnread: (id: string) => boolean
  /** Whether it lies over the conversation at the moment. */
  isDrawer: boolean
  onClose: () => void
  onChoose: () => void
}

export function ChannelList({ isUnread, isDrawer, onClose, onChoose }: Given) {
  const { workspace, person, say } = useSandbox()
  const panel = useDrawer<HTMLElement>(isDrawer)
  const mine = workspace.channels.filter((channel) => isMember(channel, person) && !channel.isArchived)
  const rooms = mine.filter(({ kind }) => kind === 'channel')
  const direct = mine.filter(({ kind }) => kind === 'dm')
  const entry = (channel: Channel) => (
    <ChannelEntry key={channel.id} channel={channel} isUnread={isUnread(channel.id)} onChoose={onChoose} />
  )
  return (
    <nav
      ref={panel}
      className="channels"
      aria-label={say('channels')}
      onKeyDown={(event) => isDrawer && event.key === 'Escape' && onClose()}
    >
      <h2>{say('channels')}</h2>
      <ul>{rooms.map(entry)}</ul>
      <h2>{say('directMessages')}</h2>
      <ul>{direct.map(entry)}</ul>
    </nav>
  )
}

type EntryGiven = { channel: Channel; isUnread: boolean; onChoose: () => void }

function ChannelEntry({ channel, isUnread, onChoose }: EntryGiven) {
  const { workspace, channel: current, go, say } = useSandbox()
  const isDirect = channel.kind === 'dm'
  const isCurrent = channel.id === current.id
  return (
    <li>
      <button
        type="button"
        className={`channel ${isUnread ? 'unread' : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => {
          go({ channel: isDirect ? 'dm' : channel.name })
          onChoose()
        }}
      >
        {isDirect ? <AppIcon /> : <span aria-hidden="true">{channel.isPrivate ? '▪' : '#'}</span>}
        {isDirect ? workspace.bot.name : channel.name}
        {isUnread && (
          <span className="unread-mark">
            <span className="unseen">{say('unread')}</span>
          </span>
        )}
      </button>
    </li>
  )
}
