import { createPostedAlerts } from '../alerts/posted-alerts.ts'
import type { LiveCluster } from '../cluster/live/live-cluster.ts'
import { type Troubles, withFaults } from '../faults/with-faults.ts'
import { answerPeople, type PeopleDesk, type Surroundings } from '../people/people-api.ts'
import { createPage, type Page } from '../web/page.ts'
import { type Call, type Handle, type Service, serve } from '../web/serve.ts'
import { answerResponseUrl } from './answer-response-url.ts'
import { grantedScopes } from './granted-scopes.ts'
import type { Bot } from './outgoing/deliver.ts'
import { echoOwnMessages } from './outgoing/echo-own-messages.ts'
import { createSentEvents } from './outgoing/sent-events.ts'
import { createSocketMode } from './socket/socket-mode.ts'
import { takeUpload } from './uploads.ts'
import { answerWebApi, methodOf } from './web-api.ts'
import { createWorkspace } from './workspace.ts'

export type SlackOptions = {
  botToken: string
  appToken: string
  signingSecret: string
  port: number
  now: () => Date
  surroundings: Surroundings
  cluster: LiveCluster
  troubles: Troubles
  rateLimits: boolean
  /** Scopes that the bot token lacks. */
  forbid: readonly string[]
  /** Whether the bot hears what it says itself, as where it subscribed to messages of channels. */
  echoes: boolean
  /** How long the bot may take to acknowledge; three seconds by default. */
  patienceMs: number | undefined
  /** Where the built page is. */
  page: URL | undefined
}
export type SlackService = Service & { connectBot: (url: string) => void }

/** Slack's Web API, response_urls, Socket Mode, the API for people and their page, on one port. */
export async function serveSlack(options: SlackOptions): Promise<SlackService> {
  const { botToken, appToken, signingSecret, now, troubles, patienceMs } = options
  let origin = ''
  const socket = createSocketMode(troubles.faults, patienceMs)
  const connectionUrl = () => socket.urlAt(origin)
  const uploadUrl = (id: string) => `${origin}/upload/${id}`
  const scopes = grantedScopes(options.forbid)
  const settings = { botToken, appToken, now, connectionUrl, uploadUrl, scopes }
  const workspace = createWorkspace(settings, options.rateLimits)
  const bot: Bot = { signingSecret, link: socket.link, ...(patienceMs !== undefined && { patienceMs }) }
  const { surroundings, cluster } = options
  const own = { workspace, bot, sent: createSentEvents(), alerts: createPostedAlerts(), socket }
  const desk = { ...own, ...troubles, surroundings, cluster, now, origin: () => origin }
  const service = await serve(answerAll(desk, troubles, createPage(options.page)), {
    port: options.port,
    now,
    onUpgrade: socket.upgrade,
  })
  origin = service.url
  if (options.echoes) echoOwnMessages(desk)
  return {
    url: service.url,
    close: () => {
      socket.close()
      return service.close()
    },
    connectBot: (url) => {
      bot.url = url
    },
  }
}

/** Trouble befalls what the bot asks, never what people do. */
function answerAll(desk: PeopleDesk, troubles: Troubles, page: Page): Handle {
  const { workspace } = desk
  const webApi = withFaults((call) => answerWebApi(call, workspace), 'slack', methodOf, troubles)
  const respond = (call: Call) => answerResponseUrl(call, workspace)
  const responses = withFaults(respond, 'slack', () => 'response_url', troubles)
  return async (call) => {
    const { pathname } = call.url
    if (pathname.startsWith('/sandbox/')) return answerPeople(call, desk)
    if (pathname.startsWith('/commands/') && call.method === 'POST') return responses(call)
    if (pathname.startsWith('/api/')) return webApi(call)
    if (pathname.startsWith('/upload/') && call.method === 'POST') return takeUpload(call, workspace)
    return (await page(call)) ?? { status: 404, body: { ok: false, error: 'unknown_path' } }
  }
}
