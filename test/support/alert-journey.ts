import { shiftClock } from '../../bench/storm/shift-clock.ts'
import type { Config, SlackConfig } from '../../src/config.ts'
import { createLogger } from '../../src/ops/logging.ts'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { sandboxConfig } from '../../src/sandbox-prompt/sandbox-config.ts'
import { type RunningBot, startBot } from '../../src/start-bot.ts'
import { sandboxApi } from './sandbox-api.ts'

export type Settings = {
  sandbox?: SandboxOptions
  config?: Partial<Config>
  slack?: Partial<SlackConfig>
}
/** A message as people see it. */
export type Seen = {
  ts: string
  text: string
  words: string
  fromBot: boolean
  edited: boolean
  emoji: string[]
}
export type Journey = Awaited<ReturnType<typeof startJourney>>

const defaults: Config = {
  port: 0,
  clusters: [{}],
  lang: 'en',
  logLevel: 'debug',
  sandbox: true,
  deadlineMs: 8000,
  slowPullMs: 60_000,
}
const realNow = performance.now.bind(performance)
const patienceMs = 20_000
const step = 25
/** How far the clock goes on with each look in vain: what waits for its time is soon due. */
const impatienceMs = 500

/** The sandbox with a bot that watches #alerts, and what a journey does there and sees. */
export async function startJourney(settings: Settings = {}) {
  shiftClocks(0)
  const sandbox = await startSandbox(settings.sandbox)
  const { act, look } = sandboxApi(sandbox.api)
  const lines: Record<string, unknown>[] = []
  const bots = new Set<RunningBot>()
  const log = createLogger({ level: 'debug', to: { write: (line) => void lines.push(JSON.parse(line)) } })
  let ahead = 0

  async function start(more: Settings = {}): Promise<RunningBot> {
    const whole = sandboxConfig({ ...defaults, ...settings.config, ...more.config }, sandbox)
    const slack = { ...whole.slack, ...settings.slack, ...more.slack }
    const bot = await startBot({ ...whole, slack }, log, {
      at: { port: 0, host: '127.0.0.1' },
      idleMs: 50,
    })
    sandbox.connectBot(`http://127.0.0.1:${bot.port}/slack/events`)
    bots.add(bot)
    return bot
  }

  async function stopBot(bot: RunningBot): Promise<void> {
    bots.delete(bot)
    await bot.stop()
  }

  /** Posts what a tool would post; gives the `ts` of each message. */
  async function alert(tool: string, more: object = {}): Promise<string[]> {
    const { ts, error } = await act('alerts', { tool, channel: 'alerts', ...more })
    if (!Array.isArray(ts)) throw new Error(`No alert was posted: ${String(error)}`)
    return ts.map(String)
  }

  async function messages(thread?: string, channel = 'alerts'): Promise<Seen[]> {
    const query = new URLSearchParams({ as: 'sam', channel, ...(thread !== undefined && { thread }) })
    const { messages: found } = await look(`messages?${query.toString()}`)
    return Array.isArray(found) ? found.map(seen) : []
  }

  /** What the bot says in a message's thread. */
  async function answers(ts: string, channel?: string): Promise<Seen[]> {
    return (await messages(ts, channel)).filter((one) => one.ts !== ts && one.fromBot)
  }

  async function emojiOf(ts: string, channel?: string): Promise<string[]> {
    return (await messages(ts, channel)).find((one) => one.ts === ts)?.emoji ?? []
  }

  /** Looks again and again until there is something to see. */
  async function until<T>(
    check: () => Promise<T | undefined | false> | T | undefined | false,
    pauseMs = step,
  ): Promise<T> {
    for (const end = realNow() + patienceMs; realNow() < end; ) {
      const found = await check()
      if (found !== undefined && found !== false) return found
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    throw new Error(`Waited in vain; the log ends with ${JSON.stringify(lines.slice(-5))}`)
  }

  /** Moves the clock of everybody ahead. */
  function skip(ms: number): void {
    ahead += ms
    shiftClocks(ahead)
  }

  const dealtWith = (ts: string) =>
    lines.find((line) => line['msg'] === 'Alert dealt with' && line['ts'] === ts)

  return {
    sandbox,
    act,
    look,
    lines,
    start,
    stopBot,
    alert,
    messages,
    answers,
    emojiOf,
    until,
    faults: (...faults: object[]) => act('faults', { faults }),
    breakPods: (name: string, pods: number) => act('scenarios', { name, pods }),
    /** All pods pull again. */
    fix: () => act('scenarios', { name: 'fix' }),
    skip,
    /** The first answer below a message. */
    answered: (ts: string, channel?: string) => until(async () => (await answers(ts, channel))[0]),
    /** What became of an alert, however often it was looked at again. */
    outcome: async (ts: string) => {
      const found = await until(() => {
        const line = dealtWith(ts)
        if (!line) skip(impatienceMs)
        return line
      })
      return String(found['outcome'])
    },
    countOf: async (target: string, method: string) => {
      const { calls } = await look('calls')
      return Number(Object(Object(Object(calls)[target])[method]).calls ?? 0)
    },
    stop: async () => {
      await Promise.all([...bots].map(stopBot))
      await sandbox.stop()
      shiftClocks(0)
    },
  }
}

/** The time of day, and the one by which looks are kept and budgets counted. */
function shiftClocks(ms: number): void {
  shiftClock(ms)
  performance.now = () => realNow() + ms
}

function seen(message: Record<string, unknown>): Seen {
  const { ts, text, fromBot, edited, reactions, blocks } = message
  const emoji = Array.isArray(reactions) ? reactions.map((one) => String(Object(one).name)) : []
  return {
    ts: String(ts),
    text: String(text),
    words: wordsOf(blocks),
    fromBot: fromBot === true,
    edited: edited !== undefined,
    emoji,
  }
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? `${inner}\n` : wordsOf(inner)))
    .join('')
}
