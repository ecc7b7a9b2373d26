import { isPodShaped, isReplicaSetPod } from './name-shapes.ts'
import { type Subject, subjectOf } from './named-path.ts'
import { looseNamespace, owningNamespace } from './spoken-namespaces.ts'
import { isCutShort, type SpokenWord, spokenWords } from './spoken-words.ts'

const speaking =
  /^(?:in|is|en|está|dans|est|di|won't|can't|cannot|keeps|stuck|fails|failing|ImagePullBackOff|ErrImagePull|[がはのも]\S*)$/i
/** Words with a number at their end that are places, steps and standards. */
const numbered =
  /^(?:us|eu|europe|asia|ap|sa|me|af|ca|northamerica|southamerica|australia|gke|gk3|node|pool|step|phase|utf|sha|iso|v)-/i

/** Words that can hardly be anything but a pod's name, for messages that say so in no other way. */
export function barePods(lines: readonly string[]): Subject[] {
  return lines.filter((line) => !/controlled by/i.test(line)).flatMap((line) => podsOfLine(spokenWords(line)))
}

function podsOfLine(words: readonly SpokenWord[]): Subject[] {
  return words.flatMap((word, at) => {
    const spoken =
      isPodShaped(word.bare) && !numbered.test(word.bare) && speaking.test(words[at + 1]?.bare ?? '')
    if (!isReplicaSetPod(word.bare) && !spoken) return []
    if (isCutShort(word) && !word.raw.endsWith('...')) return []
    return subjectOf('pod', word.bare, looseNamespace(words, at + 1) ?? owningNamespace(words, at)) ?? []
  })
}
