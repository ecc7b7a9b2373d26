import { namedBeside } from './named-beside.ts'
import { namedPath, type Subject } from './named-path.ts'
import { nearestNamespace, spokenNamespaces } from './spoken-namespaces.ts'
import { type SpokenWord, spokenWords } from './spoken-words.ts'

export type SpokenSubjects = { subjects: Subject[]; namespaces: string[] }

/** What a line of prose, or of a tool's messages, names: `pod/x in namespace y`, `Deployment y/x`. */
export function spokenSubjects(line: string): SpokenSubjects {
  // What owns a pod is no subject besides it; kubectl and Go name it in lines of their own.
  if (/^\W*Controlled By/i.test(line)) return { subjects: [], namespaces: [] }
  const words = spokenWords(line)
  const namespaces = spokenNamespaces(words)
  const subjects = words.flatMap((word, at) =>
    subjectsAt(words, word, at).map((subject) => placed(subject, nearestNamespace(namespaces, at))),
  )
  return { subjects, namespaces: namespaces.map(({ name }) => name) }
}

function subjectsAt(words: readonly SpokenWord[], word: SpokenWord, at: number): Subject[] {
  const path = namedPath(word)
  return path ? [path] : namedBeside(words, at)
}

function placed(subject: Subject, namespace: string | undefined): Subject {
  return subject.namespace === undefined && namespace !== undefined ? { ...subject, namespace } : subject
}
