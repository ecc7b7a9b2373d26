import type { SlackClient } from '../slack-client.ts'

export type UploadedFile = { name: string; text: string; title: string }
export type Destination = { channel: string; thread?: string }

const patienceMs = 10_000

/**
 * Slack's way in three calls: an address to send the file to, the file, and where it belongs. The client's own
 * `uploadV2` sends it through the client, which is told to know no absolute addresses.
 */
export async function uploadFile(
  { name, text, title }: UploadedFile,
  findPlace: () => Promise<Destination>,
  { files }: Pick<SlackClient, 'files'>,
): Promise<void> {
  const content = Buffer.from(text)
  const { upload_url: url, file_id: id } = await files.getUploadURLExternal({
    filename: name,
    length: content.length,
  })
  if (url === undefined || id === undefined) throw new Error('Slack gave no address for a file')
  const answer = await fetch(url, { method: 'POST', body: content, signal: AbortSignal.timeout(patienceMs) })
  if (!answer.ok) throw new Error(`Slack answered a file with ${answer.status}`)
  // Not before Slack has taken the file, since nothing is to be announced that does not come.
  const { channel, thread } = await findPlace()
  const uploaded: [{ id: string; title: string }] = [{ id, title }]
  await files.completeUploadExternal(
    thread === undefined
      ? { files: uploaded, channel_id: channel }
      : { files: uploaded, channel_id: channel, thread_ts: thread },
  )
}
