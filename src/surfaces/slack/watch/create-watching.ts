import type { Log } from '../surface.ts'
import { isWatched } from './is-watched.ts'
import { slackFailure } from './slack-failure.ts'
import type { WatchClient } from './watch-client.ts'
import type { WatchSurface } from './watch-surface.ts'
import type { Watching } from './watching.ts'

type Options = Pick<WatchSurface, 'store' | 'configured' | 'now'> & {
  client: Pick<WatchClient, 'conversations' | 'users'>
  /** Members whom the configuration names. */
  admins: readonly string[]
  log: Log
}

export function createWatching({ store, configured, now, client, admins, log }: Options): Watching {
  return {
    isOn: (channel) => isWatched(channel, { store, configured }),
    // From here on, whatever was posted before.
    set: (id, watched) =>
      store.saveChannel({ id, watched, ...(watched && { seenTs: (now() / 1000).toFixed(6) }) }),
    mayChange: async (user) => {
      if (admins.includes(user)) return true
      try {
        const { user: profile } = await client.users.info({ user })
        return profile?.is_admin === true || profile?.is_owner === true
      } catch (error) {
        log.warn({ err: error, user }, 'Slack did not tell whether a member is an admin')
        return false
      }
    },
    readable: async (channel) => {
      try {
        await client.conversations.history({ channel, oldest: '0', limit: 1 })
        return true
      } catch (error) {
        const { reason } = slackFailure(error)
        log.info({ err: error, channel, reason }, 'Channel is not readable')
        return reason
      }
    },
  }
}
