/** One word of a line: as it is, and without quotes, brackets and punctuation around it. */
export type SpokenWord = { raw: string; bare: string }

const namespaceWords = /espacio de nombres|espace de noms|ruang nama|名前空間|ネームスペース|ネームスペイス/gi
const podWords = /ポッド/g
const farEastern = /[\u3001-\u30ff\u4e00-\u9fff\uff00-\uffef]+/g
const opening = /^["'([{<“”«»「『:,;]+/
const closing = /(?<!["')\]}>“”«»」』.,;:!?])["')\]}>“”«»」』.,;:!?]+$/

/** A line's words. Japanese puts no spaces between its own and foreign words. */
export function spokenWords(line: string): SpokenWord[] {
  const spaced = line
    .replace(namespaceWords, ' namespace ')
    .replace(podWords, ' pod ')
    .replace(farEastern, ' $& ')
  return spaced
    .split(/\s+/)
    .filter((raw) => raw !== '')
    .map((raw) => ({ raw, bare: raw.replace(opening, '').replace(closing, '') }))
}

/** Names that a tool has cut short end in dots; NFKC has made three of an ellipsis. */
export function isCutShort({ raw }: SpokenWord): boolean {
  return raw.includes('..')
}

/** What follows a kind in prose without being a name, in the languages that we read. */
const filling = new Set(
  (
    'a an the in on of is are was were be been has have had not no to at for from with and or that this which it its ' +
    'as by if when while will can cannot do does did all any every each some one name names named called ' +
    'status state states phase ready unready restart restarts restarted restarting failed failing fails failure ' +
    'pending running waiting stuck started starting starts created deleted updated terminated evicted killed ' +
    'crashed crashing crash container containers image images error errors event events log logs label labels ' +
    'rollout rollouts replicas replica generation mismatch update updates scaling scaled history restart undo ' +
    'progress progressing condition count limit template spec security network disruption cpu memory usage ' +
    'deployment statefulset daemonset job pod pods namespace cluster node workload version pipeline finished ' +
    'succeeded completed complete healthy unhealthy degraded available unavailable not-ready non-ready ' +
    'non-running re-created self-healing per-pod auto-scaling detected identified affected issue problem problems ' +
    'el la los las del de en que no está y para con sin se le les du des dans sur est ne et pour avec sans qui ' +
    'di yang ini itu tidak dan untuk dengan dari pada ada gagal sedang belum same whole our my your their ' +
    'kubernetes k8s gke there here just still also only won we you they i up down'
  ).split(' '),
)

export function isFilling(word: string): boolean {
  return filling.has(word.toLowerCase())
}
