import type { IncomingMessage, ServerResponse } from 'node:http'
import bolt, { type App, type Logger, type SocketModeReceiver, type webApi } from '@slack/bolt'
import type { AccessRules } from '../../access/rules.ts'
import type { SlackConfig } from '../../config.ts'
import type { Reader } from '../../i18n/translator.ts'
import type { Reply } from '../../reply/reply.ts'
import { createBoltLogger } from './bolt-logger.ts'
import { buildSurface } from './build-surface.ts'
import { createFirstDelivery } from './first-delivery.ts'
import type { ListPods } from './home/pod-finder.ts'
import { registerListeners } from './listeners/index.ts'
import { createReplyShelf } from './reply-shelf.ts'
import type { Ask, Log, Retellings, SlackSurface } from './surface.ts'
import { buildWatch, type SlackWatch, type WatchPlan } from './watch/build-watch.ts'

/** Answered on the same port as Slack's requests; Socket Mode has no port of its own. */
export type Route = {
  path: string
  method: 'GET'
  handler: (request: IncomingMessage, response: ServerResponse) => void
}

/** Below a message it asks for a diagnosis. */
const usualReaction = 'stethoscope'

export type SlackDeps = {
  ask: Ask
  examine: SlackSurface['examine']
  defaultLang: string
  log: Log
  routes?: Route[]
  /** Sees each piece of work, so that a shutdown can wait for it. */
  track?: (work: Promise<void>) => Promise<void>
  watch: WatchPlan
  rules: AccessRules
  /** The cluster that is meant where none is named. */
  usualCluster: string
  /** The pods that the App Home's form completes from. */
  listPods: ListPods
  /** Puts a kept answer into words again; undefined for what an older version kept. */
  retell: (told: unknown, reader: Reader) => Promise<Reply | undefined>
  retellings: Retellings
  readAlert: SlackSurface['readAlert']
}

export type SlackBot = { app: App; watch: SlackWatch; socket?: SocketModeReceiver['client'] }

/** The whole bot; nothing is called before `app.init()` and `app.start()`. */
export function buildSlackApp(config: SlackConfig, deps: SlackDeps): SlackBot {
  const logger = createBoltLogger(deps.log)
  const clientOptions = clientOptionsOf(config.apiUrl)
  const receiver = config.appToken
    ? socketReceiver(config.appToken, clientOptionsOf(config.apiUrl), logger)
    : httpReceiver(config.signingSecret ?? '', deps.routes ?? [], logger)
  const app = new bolt.App({
    token: config.botToken,
    receiver,
    logger,
    clientOptions,
    deferInitialization: true,
    convoStore: false,
  })
  useOnce(app, deps.track ?? ((work) => work))
  const { defaultLang, log, rules } = deps
  const { store, now } = deps.watch
  const shelf = createReplyShelf({ store, retell: deps.retell, log, now })
  const { takeAlert, watching, watch } = buildWatch({
    plan: deps.watch,
    rules,
    token: config.botToken,
    clientOptions,
    shelf,
    defaultLang,
    log,
  })
  const { client } = app
  const reaction = config.reaction ?? usualReaction
  registerListeners(app, buildSurface({ client, deps, shelf, watching, takeAlert, reaction }))
  return { app, watch, ...('client' in receiver && { socket: receiver.client }) }
}

/**
 * The client's own defaults wait for ever on a silent server and retry for half an hour;
 * a person who asked waits for seconds.
 */
function clientOptionsOf(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    timeout: 10_000,
    retryConfig: { retries: 2, factor: 2, minTimeout: 300, maxTimeout: 2000 },
    allowAbsoluteUrls: false,
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(15_000), ...init }),
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  }
}

function httpReceiver(signingSecret: string, customRoutes: Route[], logger: Logger) {
  return new bolt.HTTPReceiver({ signingSecret, customRoutes, logger })
}

function socketReceiver(appToken: string, clientOptions: webApi.WebClientOptions, logger: Logger) {
  // Reconnecting is the watchdog's: the client's own gives up for good after a 429 or 503
  // at apps.connections.open, and leaves an unhandled rejection (@slack/socket-mode SocketModeClient.ts).
  return new bolt.SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  })
}

/** Runs each event once, though Slack may deliver it again, and hands the work to whoever waits at shutdown. */
function useOnce(app: App, track: (work: Promise<void>) => Promise<void>): void {
  const isFirst = createFirstDelivery()
  app.use(async ({ body, next }) => {
    const eventId = 'event_id' in body && typeof body.event_id === 'string' ? body.event_id : undefined
    if (isFirst(eventId)) await track(next())
  })
}
