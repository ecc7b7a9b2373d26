import { keepAnswers } from './keep-answers.ts'

type ChannelFacts = { is_ext_shared?: boolean | undefined; is_pending_ext_shared?: boolean | undefined }
export type ChannelClient = {
  conversations: {
    info: (of: { channel: string }) => Promise<{ channel?: ChannelFacts | undefined }>
  }
}

/** So long what Slack says of people, groups and channels is believed. */
export const believedMs = 5 * 60_000

/**
 * Whether people of another company read a channel. Channels that workspaces of one Enterprise Grid share are
 * the company's own. Direct messages are with members; the person counts there. Rejects when Slack does not tell.
 */
export function createSharedChannels(
  { conversations }: ChannelClient,
  now: () => number,
): (channel: string) => Promise<boolean> {
  const channelOf = keepAnswers((channel) => conversations.info({ channel }), believedMs, now)
  return async (channel) => {
    if (!/^[CG]/.test(channel)) return false
    const { channel: facts } = await channelOf(channel)
    return facts?.is_ext_shared === true || facts?.is_pending_ext_shared === true
  }
}
