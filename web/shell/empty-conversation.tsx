import { AppIcon } from '../controls/app-icon.tsx'
import { useSandbox } from '../state/sandbox.ts'

const shown = 3

/** Where nothing has been said yet, what could be. */
export function EmptyConversation() {
  const { act, channel, cluster, person, say, workspace } = useSandbox()
  const pods = cluster?.pods.filter(({ state }) => /ImagePull/.test(state)).slice(0, shown) ?? []
  const prefix = channel.kind === 'dm' ? '' : `${workspace.bot.command} `
  return (
    <div className="empty">
      <AppIcon />
      <p>{channel.name === 'alerts' ? say('empty.alerts') : say('empty.others')}</p>
      <div className="examples">
        {pods.map(({ namespace, pod }) => {
          const text = `${prefix}pod ${namespace}/${pod}`
          return (
            <button
              key={text}
              type="button"
              className="button example"
              onClick={() => void act('say', { as: person.id, channel: channel.id, text })}
            >
              <code>{text}</code>
            </button>
          )
        })}
      </div>
    </div>
  )
}
