import { useSandbox } from '../state/sandbox.ts'

export function UserMention({ id }: { id: string }) {
  const { workspace, person } = useSandbox()
  const { people, bot } = workspace
  const name = id === bot.userId ? bot.name : people.find((one) => one.id === id)?.name
  return <span className={id === person.id ? 'mention mention-me' : 'mention'}>@{name ?? id}</span>
}

export function ChannelMention({ name }: { name: string }) {
  const { workspace } = useSandbox()
  const known = workspace.channels.find(({ id }) => id === name)
  return <span className="mention">#{known?.name ?? name}</span>
}
