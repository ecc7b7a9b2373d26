import { refusalsOf, shortestGapOf } from './judge-calls.ts'
import type { SlackCall } from './record-slack.ts'
import type { Outcome } from './weather-storm.ts'

/** What must be so at any speed. */
export type Fact = { fact: string; found: string; holds: boolean }

const editPauseMs = 5000
/** Below a later alert one line points to the answer, at most one in five minutes for each channel. */
const mostPosts = 2
/** For each incident: one pod is looked at in full, and the first look of a channel serves the others. */
const mostLooks = 10
/** One list of all pods stands for so long. */
const secondsOfList = 3
const podsOnPage = 250

export function factsOf({ sent, storm, recovered, stormCalls, slack }: Outcome, channels: number): Fact[] {
  const answered = storm.alerts.answered ?? 0
  const posts = [...Map.groupBy(slack.filter(isPost), ({ channel }) => channel).values()]
  const gap = shortestGapOf(slack)
  const refusals = refusalsOf(slack)
  const honoured = refusals.filter((refusal) => refusal.honoured).length
  const { 'list pods': lists, ...looks } = stormCalls.kubernetes ?? {}
  const looked = Object.values(looks).reduce((sum, { calls }) => sum + calls, 0)
  const { calls: pages = 0 } = lists ?? {}
  const read = stormCalls.logging?.['entries.list']?.calls ?? 0
  const pods = Math.max(...storm.incidents.map((incident) => incident.pods))
  // The healthy pods of the sandbox fill no page of their own.
  const mostPages = (Math.ceil(pods / podsOnPage) + 1) * (sent.seconds / secondsOfList + 5)
  return [
    fact('every alert counted', `${answered} of ${sent.alerts}`, answered === sent.alerts),
    fact(
      'one incident for each channel',
      storm.incidents.map(({ channel }) => channel).join(),
      storm.incidents.length === channels &&
        new Set(storm.incidents.map(({ channel }) => channel)).size === channels,
    ),
    fact(
      'one answer and at most one link in each channel',
      posts.map((ofChannel) => ofChannel.length).join(),
      posts.length === channels && posts.every((ofChannel) => ofChannel.length <= mostPosts),
    ),
    fact(
      'edits of an answer at least 5 s apart',
      gap === undefined ? 'none' : `${(gap / 1000).toFixed(2)} s`,
      gap === undefined || gap >= editPauseMs,
    ),
    fact('every 429 honoured', `${honoured} of ${refusals.length}`, honoured === refusals.length),
    fact('single looks at Kubernetes', String(looked), looked <= mostLooks * channels),
    fact('pages of pods, by time and not by alerts', String(pages), pages <= mostPages),
    fact('reads of Cloud Logging', String(read), read <= mostLooks * channels),
    fact(
      'recovered',
      recovered.incidents.map(({ state }) => state).join(),
      recovered.incidents.every(({ state }) => state === 'closed'),
    ),
  ]
}

export function isPost({ method, status }: SlackCall): boolean {
  return method === 'chat.postMessage' && status === 200
}

function fact(name: string, found: string, holds: boolean): Fact {
  return { fact: name, found, holds }
}
