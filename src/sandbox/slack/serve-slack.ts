import { createPostedAlerts } from '../alerts/posted-alerts.ts'
import type { LiveCluster } from '../cluster/live/live-cluster.ts'
import { type Troubles, withFaults } from '../faults/with-faults.ts'
import { answerPeople, type Surroundings } from '../people/people-api.ts'
import { type Answer, type Call, type Service, serve } from '../web/serve.ts'
import { answerResponseUrl } from './answer-response-url.ts'
import type { Bot } from './outgoing/deliver.ts'
import { createSentEvents } from './outgoing/sent-events.ts'
import { answerWebApi, methodOf } from './web-api.ts'
import { createWorkspace } from './workspace.ts'

export type SlackOptions = {
  botToken: string
  signingSecret: string
  port: number
  now: () => Date
  surroundings: Surroundings
  cluster: LiveCluster
  troubles: Troubles
  rateLimits: boolean
}
export type SlackService = Service & { connectBot: (url: string) => void }

/** Slack's Web API, response_urls, and the API for people, on one port. */
export async function serveSlack(options: SlackOptions): Promise<SlackService> {
  const { botToken, signingSecret, port, now, surroundings, cluster, troubles, rateLimits } = options
  const workspace = createWorkspace(botToken, now, rateLimits)
  const bot: Bot = { signingSecret }
  const webApi = withFaults((call) => answerWebApi(call, workspace), 'slack', methodOf, troubles)
  const responses = withFaults(
    (call) => answerResponseUrl(call, workspace),
    'slack',
    () => 'response_url',
    troubles,
  )
  let origin = ''
  const sent = createSentEvents()
  const alerts = createPostedAlerts()
  const desk = { workspace, bot, sent, surroundings, cluster, alerts, ...troubles, now, origin: () => origin }

  function answer(call: Call): Answer | Promise<Answer> {
    const { pathname } = call.url
    if (pathname.startsWith('/sandbox/')) return answerPeople(call, desk)
    if (pathname.startsWith('/commands/') && call.method === 'POST') return responses(call)
    if (pathname.startsWith('/api/')) return webApi(call)
    return { status: 404, body: { ok: false, error: 'unknown_path' } }
  }

  const service = await serve(answer, { port })
  origin = service.url
  return {
    ...service,
    connectBot: (url) => {
      bot.url = url
    },
  }
}
