import { z } from 'zod'
import type { Message } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { type Channel, findPerson, people } from '../team.ts'
import { channelOf, flag, type Method, messageOf, take, toSlack } from './method.ts'

const info: Method = (args) => {
  const { channel, include_locale: withLocale } = take(args, {
    channel: z.string(),
    include_locale: flag.optional(),
  })
  return { channel: { ...describe(channelOf(channel)), ...(withLocale && { locale: 'en-US' }) } }
}

const open: Method = (args) => {
  const { users } = take(args, { users: z.string() })
  if (!findPerson(users)) throw new SlackError('user_not_found')
  return { channel: { id: channelOf(users).id } }
}

const limit = z.coerce.number().int().min(1).max(999).default(100)

const history: Method = (args, { messages }) => {
  const { channel, limit: most } = take(args, { channel: z.string(), limit })
  const roots = messages.list(channelOf(channel).id).filter((message) => !message.threadTs)
  return page(roots.reverse(), most)
}

const replies: Method = (args, workspace) => {
  const { channel, ts, limit: most } = take(args, { channel: z.string(), ts: z.string(), limit })
  const root = messageOf(workspace, channelOf(channel).id, ts)
  const answers = workspace.messages.list(root.channel).filter(({ threadTs }) => threadTs === ts)
  return page([root, ...answers], most)
}

function page(messages: Message[], most: number): Record<string, unknown> {
  const visible = messages.filter(({ visibleTo }) => !visibleTo)
  return { messages: visible.slice(0, most).map(toSlack), has_more: visible.length > most }
}

function describe({ id, name, kind, person }: Channel): Record<string, unknown> {
  if (kind === 'dm') return { id, is_im: true, user: person }
  return { id, name, is_channel: true, is_im: false, is_member: true, num_members: people.length + 1 }
}

export const conversationMethods: Record<string, Method> = {
  'conversations.info': info,
  'conversations.open': open,
  'conversations.history': history,
  'conversations.replies': replies,
}
