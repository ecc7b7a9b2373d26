import type { Store } from '../../../store/store.ts'
import type { WatchSurface } from './watch-surface.ts'

/** Whether the bot answers alerts in a channel: what was said with `/pullcheck watch` goes before the configuration. */
export async function isWatched(
  channel: string,
  { store, configured }: Pick<WatchSurface, 'store' | 'configured'>,
): Promise<boolean> {
  return (await store.channel(channel))?.watched ?? configured.includes(channel)
}

/** Ids of all channels that are watched now. */
export async function watchedChannels({
  store,
  configured,
}: Pick<WatchSurface, 'configured'> & { store: Pick<Store, 'channels'> }): Promise<string[]> {
  const known = await store.channels()
  const said = new Map(known.map(({ id, watched }) => [id, watched]))
  const all = new Set([...configured, ...said.keys()])
  return [...all].filter((id) => said.get(id) ?? configured.includes(id))
}
