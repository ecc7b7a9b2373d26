/** One word of a line: as it is, and without quotes, brackets and punctuation around it. */
export type SpokenWord = { raw: string; bare: string }

const namespaceWords = /espacio de nombres|espace de noms|ruang nama|名前空間|ネームスペース|ネームスペイス/gi
const podWords = /ポッド/g
const deploymentWords = /despliegue|déploiement|デプロイメント/gi
const farEastern = /[\u3001-\u30ff\u4e00-\u9fff\uff00-\uffef]+/g
const opening = /^["'([{<“”«»「『:,;]+/
const closing = /(?<!["')\]}>“”«»」』.,;:!?])["')\]}>“”«»」』.,;:!?]+$/

/** A line's words. Japanese puts no spaces between its own and foreign words. */
export function spokenWords(line: string): SpokenWord[] {
  const spaced = line
    .replace(namespaceWords, ' namespace ')
    .replace(podWords, ' pod ')
    .replace(deploymentWords, ' deployment ')
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

/** What stands beside a kind in prose without being a name, in the languages that we read. */
const filling: readonly RegExp[] = [
  /^(?:an?|the|in|on|of|is|are|was|were|been?|has|have|had|not?|to|at|for|from|with|and|or|that|this|which|its?)$/i,
  /^(?:as|by|if|when|while|will|can|cannot|do|does|did|all|any|every|each|some|one|named?|names|called|same|whole)$/i,
  /^(?:our|my|your|their|there|here|just|still|also|only|won|we|you|they|i|up|down|went|looks?|seems?)$/i,
  /^(?:status|states?|phase|(?:not-|non-|un)?ready|restart(?:s|ed|ing)?|fail(?:ed|ing|s|ure)?|pending|(?:non-)?running)$/i,
  /^(?:waiting|stuck|start(?:ed|ing|s)?|created|deleted|updated?|terminated|evicted|killed|crash(?:ed|ing)?|detected)$/i,
  /^(?:containers?|images?|errors?|events?|logs?|labels?|rollouts?|replicas?|generation|mismatch|updates|scal(?:ed|ing))$/i,
  /^(?:history|undo|progress(?:ing)?|condition|count|limit|template|spec|security|network|disruption|cpu|memory|usage)$/i,
  /^(?:scripts?|process|freeze|config(?:uration)?|yaml|manifests?|strategy|window|notes|docs|pipelines?|versions?)$/i,
  /^(?:deployment|statefulset|daemonset|job|pods?|namespace|cluster|nodes?|workloads?|kubernetes|k8s|gke)$/i,
  /^(?:finished|succeeded|completed?|(?:un)?healthy|degraded|(?:un)?available|identified|affected|issues?|problems?)$/i,
  /^(?:re-created|self-healing|per-pod|auto-scaling)$/i,
  /^(?:el|las?|los|del?|en|que|está|y|para|con|sin|se|les?|du|des|dans|sur|est|ne|et|pour|avec|sans|qui)$/i,
  /^(?:di|yang|ini|itu|tidak|dan|untuk|dengan|dari|pada|ada|gagal|sedang|belum)$/i,
]

export function isFilling(word: string): boolean {
  return filling.some((words) => words.test(word))
}
