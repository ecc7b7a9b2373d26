import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { readMachineTime, stolenShare } from './machine-time.ts'
import { type CallsOf, createPeople, type People } from './people.ts'
import { openReader, type StoreReader, type StoreState } from './read-store.ts'
import { recordSlack, type SlackCall } from './record-slack.ts'
import { type BotProcess, runBot } from './run-bot.ts'
import { type Sent, sendStorm } from './send-storm.ts'
import { shiftClock } from './shift-clock.ts'
import type { Usage } from './usage.ts'

export type Scale = { alerts: number; pods: number; seconds: number }
export type Outcome = {
  command: string
  sent: Sent
  /** From the end of the storm until the last alert was dealt with, and until nothing was to be sent any more. */
  settledAfterMs: number
  quietAfterMs: number
  /** When the storm was over, and when everything could be pulled again. */
  storm: StoreState
  recovered: StoreState
  stormCalls: CallsOf
  calls: CallsOf
  slack: SlackCall[]
  /** Before the first alert. */
  idle: Usage
  usage: Usage
  /** Of the machine's processor time, what its host gave to others meanwhile. */
  stolen: string
}

/** Both are told of every pod. */
export const channels = ['C0ALERTS1', 'C0PAYMNT1'] as const
const longestWaitMs = 180_000
/** Longer than the longest pause between two looks at an incident. */
const aheadMs = 6 * 60_000
/** What Slack refuses in the middle of it, besides what comes too often. */
const refusals = ['chat.postMessage', 'chat.update', 'reactions.add'].map((method) => ({
  target: 'slack',
  method,
  status: 429,
  retryAfterSeconds: 3,
  times: 1,
}))

/** One storm from its first alert to the recovery of the last pod, against the bot in a process of its own. */
export async function weatherStorm(scale: Scale): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'pullcheck-storm-'))
  const sandbox = await startSandbox({ rateLimits: true, echoes: true })
  const slack = await recordSlack(sandbox.slack.apiUrl)
  let bot: BotProcess | undefined
  try {
    bot = await runBot(
      {
        SLACK_BOT_TOKEN: sandbox.slack.botToken,
        SLACK_SIGNING_SECRET: sandbox.slack.signingSecret,
        PULLCHECK_SLACK_API_URL: slack.apiUrl,
        KUBECONFIG: sandbox.kubeconfig,
        PULLCHECK_CONTEXT: sandbox.context,
        GOOGLE_CLOUD_PROJECT: sandbox.project,
        PULLCHECK_CLUSTER: sandbox.cluster,
        PULLCHECK_LOCATION: sandbox.location,
        PULLCHECK_LOGGING_ENDPOINT: sandbox.loggingEndpoint,
        PULLCHECK_GOOGLE_ENDPOINT: sandbox.googleEndpoint,
        PULLCHECK_DATA: join(folder, 'data'),
        PULLCHECK_WATCH: channels.join(','),
      },
      folder,
    )
    sandbox.connectBot(bot.url)
    const reader = openReader(join(folder, 'data'))
    const outcome = await observe(scale, { bot, reader, people: createPeople(sandbox.api) })
    reader.close()
    return { ...outcome, slack: slack.calls }
  } finally {
    await bot?.stop()
    await slack.close()
    await sandbox.stop()
    if (process.env.STORM_KEEP) console.log(folder)
    else await rm(folder, { recursive: true })
  }
}

type Scene = { bot: BotProcess; reader: StoreReader; people: People }

/** Gives how it went; what has not come in the time for it is left for the report to show. */
async function observe(scale: Scale, { bot, reader, people }: Scene): Promise<Omit<Outcome, 'slack'>> {
  const pods = await people.play('registry-outage', scale.pods)
  const idle = await bot.tell({ do: 'tell' })
  await bot.tell({ do: 'restart' })
  const before = await people.calls()
  const machine = readMachineTime()
  await people.befall(refusals)
  const sent = await sendStorm({ ...scale, channels, pods }, people)
  const settledAfterMs = await until(() => {
    const { waiting = 0, ...done } = reader.read().alerts
    return waiting === 0 && totalOf(done) >= sent.accepted
  })
  const quietAfterMs = settledAfterMs + (await until(() => reader.read().pending === 0))
  const storm = reader.read()
  const stormCalls = without(await people.calls(), before)
  await people.play('fix')
  shiftClock(aheadMs)
  await bot.tell({ do: 'shift', ms: aheadMs })
  await until(() => reader.read().incidents.every(({ state }) => state === 'closed'))
  await until(() => reader.read().pending === 0)
  return {
    command: bot.command,
    sent,
    settledAfterMs,
    quietAfterMs,
    storm,
    stormCalls,
    recovered: reader.read(),
    calls: without(await people.calls(), before),
    idle,
    usage: await bot.tell({ do: 'tell' }),
    stolen: stolenShare(machine, readMachineTime()),
  }
}

async function until(isSo: () => boolean): Promise<number> {
  const start = performance.now()
  while (!isSo() && performance.now() - start < longestWaitMs) await pause(200)
  return performance.now() - start
}

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function without(calls: CallsOf, before: CallsOf): CallsOf {
  return Object.fromEntries(
    Object.entries(calls).map(([target, methods]) => [
      target,
      Object.fromEntries(
        Object.entries(methods).map(([method, { calls: count, statuses }]) => [
          method,
          { calls: count - (before[target]?.[method]?.calls ?? 0), statuses },
        ]),
      ),
    ]),
  )
}
