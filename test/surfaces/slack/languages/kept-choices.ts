import type { Channel } from '../../../../src/store/records.ts'
import { type Choices, createChoices } from '../../../../src/surfaces/slack/languages/choices.ts'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** Choices as they are with a store, kept in memory. */
export function keptChoices(): Choices {
  const settings = new Map<string, string>()
  const channels = new Map<string, Channel>()
  return createChoices({
    store: {
      setting: async (key) => settings.get(key),
      saveSetting: async (key, value) =>
        void (value === undefined ? settings.delete(key) : settings.set(key, value)),
      channel: async (id) => channels.get(id),
      saveChannel: async (channel) => void channels.set(channel.id, channel),
    },
    log: silent,
    now: () => 0,
  })
}
