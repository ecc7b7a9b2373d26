import { answerPeople, type Surroundings } from '../people/people-api.ts'
import { type Answer, type Call, type Service, serve } from '../web/serve.ts'
import { answerResponseUrl } from './answer-response-url.ts'
import type { Bot } from './outgoing/deliver.ts'
import { createSentEvents } from './outgoing/sent-events.ts'
import { answerWebApi } from './web-api.ts'
import { createWorkspace } from './workspace.ts'

export type SlackOptions = {
  botToken: string
  signingSecret: string
  port: number
  now: () => Date
  surroundings: Surroundings
}
export type SlackService = Service & { connectBot: (url: string) => void }

/** Slack's Web API, response_urls, and the API for people, on one port. */
export async function serveSlack({
  botToken,
  signingSecret,
  port,
  now,
  surroundings,
}: SlackOptions): Promise<SlackService> {
  const workspace = createWorkspace(botToken, now)
  const bot: Bot = { signingSecret }
  let origin = ''
  const desk = { workspace, bot, sent: createSentEvents(), surroundings, origin: () => origin }

  function answer(call: Call): Answer | Promise<Answer> {
    const { pathname } = call.url
    if (pathname.startsWith('/sandbox/')) return answerPeople(call, desk)
    if (pathname.startsWith('/commands/') && call.method === 'POST') return answerResponseUrl(call, workspace)
    if (pathname.startsWith('/api/')) return answerWebApi(call, workspace)
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
