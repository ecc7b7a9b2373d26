import type { Diagnosis, PullReport } from '../diagnosis/diagnosis.ts'
import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import { joinSentences } from './join-sentences.ts'
import type { ReplyNode } from './reply.ts'

/** How each image came onto the node and how long it took. */
export function composePulls({ pulls }: Diagnosis, translator: Translator): ReplyNode[] {
  if (pulls.length === 0) return []
  return [
    { kind: 'heading', text: translator.rich({ key: 'replies:reply.heading.pulls' }) },
    { kind: 'list', items: pulls.map((pull) => composePull(pull, translator)) },
  ]
}

function composePull(
  { how, image, container, pullMs, waitingMs, sizeBytes, why }: PullReport,
  translator: Translator,
): Rich {
  const timed = pullMs === undefined ? 'untimed' : 'timed'
  const values = {
    image: image ?? container ?? '?',
    ...(pullMs !== undefined && { duration: { durationMs: pullMs } }),
  }
  const said = [translator.rich({ key: `replies:reply.pull.${how}.${timed}`, values })]
  // The kubelet pulls one image after another by default, so the wait can exceed the pull by far.
  if (waitingMs !== undefined && waitingMs - (pullMs ?? 0) >= 1000) {
    said.push(
      translator.rich({ key: 'replies:reply.pull.queued', values: { duration: { durationMs: waitingMs } } }),
    )
  }
  if (sizeBytes !== undefined) {
    said.push(translator.rich({ key: 'replies:reply.pull.size', values: { size: { bytes: sizeBytes } } }))
  }
  if (why) said.push(translator.rich({ key: `replies:reply.whyDownloaded.${why}` }))
  return joinSentences(said, translator)
}
