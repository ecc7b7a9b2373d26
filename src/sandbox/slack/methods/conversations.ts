import { z } from 'zod'
import { SlackError } from '../slack-error.ts'
import { type Channel, channels, countMembers, findPerson, isMember } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import { channelOf } from './channel-of.ts'
import { flag, type Method, take } from './method.ts'
import { pageOf, paging } from './page.ts'

const info: Method = (args, workspace) => {
  const { channel, include_locale: withLocale } = take(args, {
    channel: z.string(),
    include_locale: flag.optional(),
  })
  const described = describe(channelOf(channel, workspace), workspace)
  return { channel: { ...described, ...(withLocale && { locale: 'en-US' }) } }
}

const open: Method = (args, workspace) => {
  const { users } = take(args, { users: z.string() })
  if (!findPerson(users)) throw new SlackError('user_not_found')
  return { channel: { id: channelOf(users, workspace).id } }
}

const Listing = {
  types: z.string().default('public_channel'),
  exclude_archived: flag.default(false),
  ...paging,
}

/** Every channel that the bot may know of. */
const list: Method = (args, workspace) => listing(args, workspace, () => true)

/** The channels that the bot is in; or those of a person, as far as the bot may know of them. */
const ownList: Method = (args, workspace) => {
  const { user } = take(args, { user: z.string().optional() })
  if (user === undefined) return listing(args, workspace, ({ id }) => workspace.botIn.has(id))
  const person = findPerson(user)
  if (!person) throw new SlackError('user_not_found')
  return listing(args, workspace, (channel) => isMember(channel, person))
}

function listing(args: Record<string, unknown>, workspace: Workspace, wants: (channel: Channel) => boolean) {
  const { types, exclude_archived: withoutArchived, ...paged } = take(args, Listing)
  const known = channels.filter(
    (channel) =>
      types.split(',').some((type) => type.trim() === typeOf(channel)) &&
      !(withoutArchived && channel.isArchived) &&
      !(channel.isPrivate && !workspace.botIn.has(channel.id)) &&
      wants(channel),
  )
  const { items, next } = pageOf(known, ({ id }) => id, paged)
  return {
    channels: items.map((channel) => describe(channel, workspace)),
    response_metadata: { next_cursor: next },
  }
}

function typeOf({ kind, isPrivate }: Channel): string {
  if (kind === 'dm') return 'im'
  return isPrivate ? 'private_channel' : 'public_channel'
}

function describe(channel: Channel, { botIn }: Workspace): Record<string, unknown> {
  const { id, name, kind, person } = channel
  if (kind === 'dm') return { id, is_im: true, user: person, is_archived: false }
  return {
    id,
    name,
    name_normalized: name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate ?? false,
    is_archived: channel.isArchived ?? false,
    is_general: false,
    is_shared: channel.isShared ?? false,
    is_ext_shared: channel.isShared ?? false,
    is_org_shared: false,
    is_member: botIn.has(id),
    num_members: countMembers(channel) + (botIn.has(id) ? 1 : 0),
  }
}

export const conversationMethods: Record<string, Method> = {
  'conversations.info': info,
  'conversations.open': open,
  'conversations.list': list,
  'users.conversations': ownList,
}
