import { isReplicaSetPod, podNameOf } from './name-shapes.ts'
import { type Subject, subjectOf } from './named-path.ts'
import { isCutShort, spokenWords } from './spoken-words.ts'

/** Words that can hardly be anything but a pod's name, for messages that say so in no other way. */
export function barePods(lines: readonly string[]): Subject[] {
  return lines
    .filter((line) => !/controlled by/i.test(line))
    .flatMap(spokenWords)
    .filter((word) => isReplicaSetPod(word.bare) && (!isCutShort(word) || word.raw.endsWith('...')))
    .flatMap(({ bare }) => (podNameOf(bare) === undefined ? [] : (subjectOf('pod', bare) ?? [])))
}
