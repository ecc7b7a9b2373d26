import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Change, Channel, Person, Workspace } from '../api/types.ts'
import { ClusterPanel } from '../cluster/cluster-panel.tsx'
import { type Sandbox, SandboxContext } from '../state/sandbox.ts'
import { useCluster } from '../state/use-cluster.ts'
import { useLive } from '../state/use-live.ts'
import { useMedia } from '../state/use-media.ts'
import { usePlace } from '../state/use-place.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useViews } from '../state/use-views.ts'
import { ThreadPanel } from '../thread/thread-panel.tsx'
import { Modal } from '../views/modal.tsx'
import { createWords, languageOf } from '../words/translate.ts'
import { Arrivals } from './arrivals.tsx'
import { ChannelList } from './channel-list.tsx'
import { Conversation } from './conversation.tsx'
import { isMember } from './is-member.ts'
import { Notices } from './notices.tsx'
import { type Drawer, TopBar } from './top-bar.tsx'
import { useAct } from './use-act.ts'
import { useNotices } from './use-notices.ts'

/** Panels lie over the conversation then, for want of room beside it; `styles/shell.css` has the same bound. */
const narrow = '(max-width: 60rem)'

export function WorkspacePage({ workspace }: { workspace: Workspace }) {
  const [place, go] = usePlace(workspace.people)
  const person = personOf(workspace, place.as)
  const channel = channelOf(workspace, place.channel, person)
  const lang = languageOf(person.locale)
  const say = useMemo(() => createWords(lang), [lang])
  const [notices, notify] = useNotices()
  const { cluster, refresh } = useCluster()
  const { modals, home, onChange } = useViews(person.id)
  const onOther = useCallback(
    (change: Change) => (change.type === 'cluster' ? refresh() : onChange(change)),
    [refresh, onChange],
  )
  const live = useLive(person.id, onOther)
  const isUnread = useReadMarks(live.messages, person.id, channel.id)
  const isNarrow = useMedia(narrow)
  const [drawer, setDrawer] = useState<Drawer | undefined>(isNarrow ? undefined : 'cluster')
  const close = () => setDrawer(undefined)
  const toggle = (wanted: Drawer) => setDrawer(drawer === wanted ? undefined : wanted)

  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])

  const act = useAct(say, notify)
  const sandbox = useMemo<Sandbox>(
    () => ({ workspace, person, channel, place, go, messages: live.messages, cluster, lang, say, act }),
    [workspace, person, channel, place, go, live.messages, cluster, lang, say, act],
  )

  return (
    <SandboxContext value={sandbox}>
      <a className="skip" href="#conversation">
        {say('skip')}
      </a>
      <TopBar open={drawer} onToggle={toggle} />
      <div className={`columns ${place.thread ? 'with-thread' : ''} ${drawer ? `with-${drawer}` : ''}`}>
        <ChannelList
          isUnread={isUnread}
          isDrawer={isNarrow && drawer === 'channels'}
          onClose={close}
          onChoose={() => isNarrow && close()}
        />
        <div id="conversation" className="centre" tabIndex={-1}>
          <Conversation home={home} />
          {place.thread && <ThreadPanel key={place.thread} ts={place.thread} />}
        </div>
        {drawer === 'cluster' && <ClusterPanel isDrawer={isNarrow} onClose={close} />}
      </div>
      {modals.map((view) => (
        <Modal key={view.id} view={view} />
      ))}
      <Arrivals message={live.arrived} />
      <Notices notices={notices} isConnected={live.isConnected} />
    </SandboxContext>
  )
}

function personOf({ people }: Workspace, name: string): Person {
  const person = people.find((one) => one.name === name) ?? people[0]
  if (!person) throw new Error('the workspace is empty')
  return person
}

function channelOf({ channels }: Workspace, name: string, person: Person): Channel {
  const mine = channels.filter((channel) => isMember(channel, person))
  const named = mine.find((channel) => (name === 'dm' ? channel.kind === 'dm' : channel.name === name))
  const channel = named ?? mine[0]
  if (!channel) throw new Error('the person is nowhere')
  return channel
}
