import { Problem } from '../../problems.ts'
import { workloadKindOf } from '../../request/workload-kinds.ts'
import { answerWords, declineWords, type Place } from './answer-words.ts'
import type { SlackSurface } from './surface.ts'

/** A message that somebody wants diagnosed, by the shortcut or by a reaction. */
export type Pointing = {
  message: object
  user: string
  channel: string
  /** A place of its own for each answer: each begins with its own line. */
  place: () => Place
}

/** As many answers as a thread bears. */
const mostAnswers = 3

/** Answers about what a message names, as if it had been asked for in words. */
export async function answerPointing(pointing: Pointing, surface: SlackSurface): Promise<void> {
  const { user, channel, place } = pointing
  const questions = wordsOfMessage(pointing.message, surface)
  if (questions.length === 0)
    return declineWords(new Problem('nothing-to-diagnose'), { user, channel, place: place() }, surface)
  for (const words of questions) await answerWords({ words, user, channel, place: place() }, surface)
}

/** Its pods, else its workloads, else the errors that it quotes; instead of many pods, their namespaces. */
function wordsOfMessage(message: object, { readAlert }: SlackSurface): string[] {
  // Alerts are not looked for in threads, but whoever points to a reply means it.
  const alone = Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'thread_ts'))
  const { pods, workloads, texts } = readAlert(alone)
  const inPlace = pods.filter(({ namespace }) => namespace !== undefined)
  const ofPods =
    inPlace.length > mostAnswers
      ? inPlace.map(({ namespace }) => `ns ${namespace}`)
      : inPlace.map(({ namespace, name }) => `pod ${namespace}/${name}`)
  const ofWorkloads = workloads.flatMap(({ kind, namespace, name }) =>
    namespace && workloadKindOf(kind) ? [`${kind} ${namespace}/${name}`] : [],
  )
  const ofText = texts.length > 0 ? [`explain ${texts.join('\n')}`] : []
  const found = [ofPods, ofWorkloads, ofText].find(({ length }) => length > 0) ?? []
  return [...new Set(found)].slice(0, mostAnswers)
}
