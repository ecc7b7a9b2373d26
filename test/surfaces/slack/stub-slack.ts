import type { RespondArguments, RespondFn, types } from '@slack/bolt'
import { usualRules } from '../../../src/access/rules.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { type Choices, noChoices } from '../../../src/surfaces/slack/languages/choices.ts'
import { createOnceAtATime } from '../../../src/surfaces/slack/once-at-a-time.ts'
import { createReplyShelf } from '../../../src/surfaces/slack/reply-shelf.ts'
import { createReaders, type UsersInfo } from '../../../src/surfaces/slack/resolve-reader.ts'
import type { SlackClient } from '../../../src/surfaces/slack/slack-client.ts'
import type { Ask, SlackSurface } from '../../../src/surfaces/slack/surface.ts'

export type Call = { method: string; args: Record<string, unknown> & { text?: string; blocks?: Block[] } }
type Block = types.KnownBlock

/** Records every call in order; `failing` makes a method throw as Bolt's client does; text alone has no format of blocks. */
export function stubSlack(failing: Record<string, string> = {}) {
  const calls: Call[] = []
  const record = (method: string) => async (args: object) => {
    calls.push({ method, args: { ...args } })
    const error = failing[method]
    const isText = 'blocks' in args && Array.isArray(args.blocks) && args.blocks.length === 0
    if (error && !(error === 'invalid_blocks_format' && isText))
      throw Object.assign(new Error(error), { data: { ok: false, error } })
    return {
      ts: `${calls.length}.000`,
      view: { id: 'V1' },
      upload_url: 'https://files.test/up',
      file_id: 'F1',
    }
  }
  const client: SlackClient = {
    chat: {
      postMessage: record('chat.postMessage'),
      postEphemeral: record('chat.postEphemeral'),
      update: record('chat.update'),
    },
    views: { open: record('views.open'), update: record('views.update') },
    files: {
      getUploadURLExternal: record('files.getUploadURLExternal'),
      completeUploadExternal: record('files.completeUploadExternal'),
    },
  }
  const respond: RespondFn = async (message) => {
    const args: RespondArguments = typeof message === 'string' ? { text: message } : message
    await record('respond')(args)
    return new Response(failing['respondBody'] ?? 'ok')
  }
  const ack = async (line?: object) => void calls.push({ method: 'ack', args: { ...line } })
  return { calls, client, respond, ack }
}

export const replyOf = (title: string, more: Partial<Reply> = {}): Reply => ({
  lang: 'en',
  outcome: 'diagnosed',
  title,
  nodes: [{ kind: 'paragraph', text: [{ kind: 'text', text: title }] }],
  ...more,
})

/** A reply that takes several messages. */
export function longReply(steps = 30): Reply {
  const nodes = Array.from({ length: steps }, (_, index) => ({
    kind: 'step' as const,
    number: index + 1,
    mark: 'open' as const,
    markLabel: 'check yourself',
    title: [{ kind: 'text' as const, text: `Step ${index + 1}` }],
    body: [{ kind: 'text' as const, text: 'Look at it. '.repeat(40) }],
    commands: [{ text: `kubectl get pod web-${index}` }],
  }))
  return replyOf('A long story', { nodes })
}

type SurfaceOptions = { ask?: Ask; usersInfo?: UsersInfo; defaultLang?: string; choices?: Choices }

export function stubSurface(options: SurfaceOptions = {}) {
  const { ask, usersInfo = async () => ({}), defaultLang = 'en', choices = noChoices } = options
  const lines: { level: string; fields: object; message: string }[] = []
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
  const surface: SlackSurface = {
    ask: ask ?? (async () => ({ reply: replyOf('It is DNS') })),
    examine: async () => [],
    readers: createReaders({ usersInfo, defaultLang, choices, log }),
    choices,
    home: {
      publish: async () => {},
      pods: { find: async () => [] },
      sight: async () => () => true,
      usualCluster: '',
    },
    shelf: createReplyShelf(),
    retellings: {
      evidence: async () => undefined,
      script: async () => undefined,
      change: () => undefined,
    },
    store: {
      incident: async () => undefined,
      incidents: async () => [],
      commit: async () => true,
      saveFeedback: async () => {},
      saveMute: async () => {},
    },
    once: createOnceAtATime(),
    wake: () => {},
    defaultLang,
    log,
    watching: {
      isOn: async () => false,
      set: async () => {},
      mayChange: async () => false,
      readable: async () => true,
    },
    access: {
      refuse: async () => undefined,
      refuseSharing: () => undefined,
      describe: async ({ user, channel }) => ({
        facts: { user, channel, groups: [], isGuest: false, isShared: false },
        rules: usualRules,
        own: [],
      }),
    },
    audit: async () => {},
    now: () => 0,
    later: () => {},
    takeAlert: async () => {},
    readAlert: () => ({ pods: [], workloads: [], texts: [] }),
    reaction: 'stethoscope',
    isFirstReaction: () => true,
  }
  return { surface, lines }
}

/** All words in a message's blocks, as a reader would see them. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? `${inner}\n` : wordsOf(inner)))
    .join('')
}
