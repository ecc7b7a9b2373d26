import type { AddressInfo, ListenOptions } from 'node:net'
import { usualRules } from './access/rules.ts'
import { answer } from './answer.ts'
import type { Config, SlackConfig } from './config.ts'
import { consultDoctor } from './consult-doctor.ts'
import { buildSources } from './evidence/build-sources.ts'
import type { Sources } from './evidence/sources.ts'
import { hideFromNowOn } from './hide.ts'
import { createPodList } from './list-pods.ts'
import { type Check, createHealthRoutes, type HealthRoute } from './ops/health.ts'
import { startHealthServer } from './ops/health-server.ts'
import type { createLogger } from './ops/logging.ts'
import { createUnderway, type Stop, stopAll } from './ops/shutdown.ts'
import { watchSocket } from './ops/socket-watchdog.ts'
import { ownVersion } from './own-version.ts'
import { retell } from './retell.ts'
import { errorCode, startProblem } from './start-problem.ts'
import { startWatch } from './start-watch.ts'
import { openStore } from './store/open-store.ts'
import { readAlert } from './surfaces/slack/alerts/read-alert.ts'
import { buildSlackApp, type SlackBot } from './surfaces/slack/app.ts'
import { createSlackExam } from './surfaces/slack/examine-slack.ts'
import type { Ask } from './surfaces/slack/surface.ts'
import { tellChange } from './tell-change.ts'
import { tellEvidence } from './tell-evidence.ts'
import { tellScript } from './tell-script.ts'

export type BotConfig = Config & { slack: SlackConfig }
export type RunningBot = {
  /** Where Slack's requests and the probes go. */
  port: number
  /** Takes nothing new, finishes the replies under way, then ends. */
  stop: () => Promise<void>
}
type Log = ReturnType<typeof createLogger>
/** Told by what connects to Slack, asked by the readiness probe. */
type Link = { isUp: Check }
/** What is not left to the configuration. */
type Given = {
  at?: ListenOptions
  sources?: Sources
  /** How long the watch waits when there is nothing to do: less than its second where somebody waits for it. */
  idleMs?: number
}
type Start = {
  link: Link
  routes: HealthRoute[]
  at: ListenOptions
  log: Log
  slackUrl: string | undefined
  /** Reads what came while there was no connection. */
  catchUp: () => Promise<void>
}
type Started = { port: number; stops: Stop[] }

/** How long replies under way may still take when the process is asked to end. */
const graceMs = 10_000

/** Configuration becomes sources, sources an answer, and Slack its surface; the sandbox starts the same way. */
export async function startBot(
  config: BotConfig,
  log: Log,
  { at = { port: config.port }, sources = buildSources(config, log), idleMs }: Given = {},
): Promise<RunningBot> {
  hideFromNowOn(config.redact)
  const store = await openStore(config.data)
  const watch = startWatch({ config, sources, store, log, idleMs })
  const underway = createUnderway()
  const link: Link = { isUp: async () => false }
  const checks = {
    slack: () => link.isUp(),
    kubernetes: () => canReachKubernetes(sources, log),
    store: async () => (await store.setting('readiness')) === undefined,
  }
  const routes = createHealthRoutes({ checks, log })
  const bot = buildSlackApp(config.slack, {
    ask: askOf(config, sources),
    examine: async () =>
      consultDoctor({ config, slack: createSlackExam(config.slack), version: await ownVersion() }),
    defaultLang: config.lang,
    log,
    routes,
    track: underway.track,
    watch: watch.plan,
    rules: config.access ?? usualRules,
    usualCluster: sources.names[0] ?? '',
    retell: (kept, reader) => retell(kept, reader, store),
    retellings: {
      evidence: (kept, reader) => tellEvidence(kept, reader, store),
      script: (kept, reader) => tellScript(kept, reader, store),
      change: tellChange,
    },
    readAlert,
    listPods: createPodList({ sources, deadlineMs: config.deadlineMs }),
  })
  const slackUrl = config.slack.apiUrl
  const { port, stops } = await start(bot, { link, routes, at, log, slackUrl, catchUp: watch.catchUp })
  watch.run(bot.watch)
  log.info({ port, mode: bot.socket ? 'socket' : 'http' }, 'Bot started')
  const finish = { name: 'replies', stop: () => underway.settled(graceMs) }
  return { port, stop: () => stopAll([...stops, finish, ...watch.stops], log) }
}

function askOf(config: Config, sources: Sources): Ask {
  const { deadlineMs, slowPullMs } = config
  return (request, reader, sees) =>
    answer(request, {
      sources,
      reader,
      deadlineMs,
      slowPullMs,
      now: () => new Date(),
      ...(sees && { sees }),
    })
}

async function start(bot: SlackBot, options: Start): Promise<Started> {
  try {
    await bot.app.init()
    return await (bot.socket ? startSocket(bot, bot.socket, options) : startHttp(bot, options))
  } catch (error) {
    throw startProblem(error, { port: options.at.port, slackUrl: options.slackUrl })
  }
}

async function startHttp({ app }: SlackBot, { link, at }: Start): Promise<Started> {
  link.isUp = async () => (await app.client.auth.test()).ok
  const server = await app.start(at)
  return { port: portOf(server.address()), stops: [{ name: 'slack', stop: () => app.stop() }] }
}

async function startSocket(
  { app }: SlackBot,
  socket: NonNullable<SlackBot['socket']>,
  { link, routes, at, log, catchUp }: Start,
): Promise<Started> {
  const server = await startHealthServer(routes, at)
  const watchdog = watchSocket(socket, { log, onConnected: catchUp })
  link.isUp = async () => watchdog.isUp()
  try {
    await watchdog.connect()
  } catch (error) {
    if (errorCode(error) === 'slack_webapi_platform_error') throw error
    log.warn({ err: error }, 'Slack socket not connected yet')
    void watchdog.reconnect()
  }
  const stops = [
    { name: 'watchdog', stop: async () => watchdog.stop() },
    { name: 'slack', stop: () => app.stop() },
    { name: 'health', stop: async () => server.close() },
  ]
  return { port: portOf(server.address()), stops }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

/** Any answer at all shows that the API server is reachable, also a refusal or "not found". */
async function canReachKubernetes(sources: Sources, log: Log): Promise<boolean> {
  try {
    const kubernetes = sources.cluster()?.kubernetes
    const pod = await kubernetes?.pod('default', 'pullcheck-readiness', AbortSignal.timeout(3000))
    return pod !== undefined && (pod.known || pod.because !== 'not-answering')
  } catch (error) {
    log.warn({ err: error }, 'Kubernetes could not be asked')
    return false
  }
}
