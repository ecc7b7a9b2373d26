import { z } from 'zod'
import { parseJson } from '../../web/parse-json.ts'
import type { SharedFile } from '../message-store.ts'
import { SlackError } from '../slack-error.ts'
import { bot } from '../team.ts'
import type { Workspace } from '../workspace.ts'
import { messageOf, openChannel } from './channel-of.ts'
import { type Args, type Method, take } from './method.ts'

const Files = z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).min(1)

const getUploadURLExternal: Method = (args, { uploads, uploadUrl }) => {
  const { filename, length } = take(args, {
    filename: z.string().min(1),
    length: z.coerce.number().int().min(1),
  })
  const { id } = uploads.announce(filename, length)
  return { upload_url: uploadUrl(id), file_id: id }
}

const completeUploadExternal: Method = (args, workspace) => {
  const { channel_id: where, thread_ts: threadTs } = take(args, {
    channel_id: z.string(),
    thread_ts: z.string().optional(),
  })
  const { id: channel } = openChannel(where, workspace)
  if (threadTs !== undefined) messageOf(workspace, channel, threadTs)
  const files = listOf(args).map(({ id, title }) => shared(id, title, workspace))
  workspace.messages.add({
    channel,
    user: bot.userId,
    text: '',
    blocks: [],
    files,
    ...(threadTs !== undefined && { threadTs }),
  })
  for (const { id } of files) workspace.uploads.finish(id)
  return { files: files.map(({ id, title }) => ({ id, title })) }
}

/** Forms carry the list as JSON. */
function listOf({ files }: Args): z.infer<typeof Files> {
  const parsed = Files.safeParse(typeof files === 'string' ? parseJson(files) : files)
  if (!parsed.success) throw new SlackError('invalid_arguments')
  return parsed.data
}

function shared(id: string, title: string | undefined, { uploads }: Workspace): SharedFile {
  const { name, text } = uploads.find(id) ?? {}
  if (name === undefined || text === undefined) throw new SlackError('file_not_found')
  return { id, name, title: title ?? name, text }
}

export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadURLExternal,
  'files.completeUploadExternal': completeUploadExternal,
}
