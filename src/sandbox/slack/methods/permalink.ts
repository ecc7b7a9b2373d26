import { z } from 'zod'
import { team } from '../team.ts'
import { joinedChannel, messageOf } from './channel-of.ts'
import { type Method, take } from './method.ts'

const getPermalink: Method = (args, workspace) => {
  const { channel, message_ts: ts } = take(args, { channel: z.string(), message_ts: z.string() })
  const { id } = joinedChannel(channel, workspace)
  const { threadTs } = messageOf(workspace, id, ts)
  const link = `https://${team.domain}.slack.com/archives/${id}/p${ts.replace('.', '')}`
  return { channel: id, permalink: threadTs ? `${link}?thread_ts=${threadTs}&cid=${id}` : link }
}

export const permalinkMethods: Record<string, Method> = { 'chat.getPermalink': getPermalink }
