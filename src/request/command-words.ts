/** Words that ask for help in the languages of the catalogues: a request comes before its language is known. */
const helpWords = ['help', 'ayuda', 'aide', 'ヘルプ', 'bantuan'] as const
/** The same for what answers are written in. */
const langWords = ['language', 'idioma', 'langue', '言語', 'bahasa'] as const
const spellings = {
  pod: ['pod', 'pods', 'po'],
  explain: ['explain'],
  workload: ['workload', 'workloads'],
  namespace: ['namespace', 'namespaces', 'ns'],
  node: ['node', 'nodes'],
  causes: ['causes', 'cause'],
  watch: ['watch'],
  who: ['who', 'whoami'],
  lang: ['lang', ...langWords],
  doctor: ['doctor'],
  help: [...helpWords, '?', '-h', '--help'],
} as const satisfies Record<string, readonly string[]>

const commandWords = [
  'pod',
  'explain',
  'workload',
  'namespace',
  'node',
  'causes',
  'watch',
  'who',
  'lang',
  'doctor',
  'help',
] as const
export type CommandWord = (typeof commandWords)[number]

const commands = new Map<string, CommandWord>(
  commandWords.flatMap((command) => spellings[command].map((word) => [word, command] as const)),
)
const knownWords = [...commandWords, 'deploy', ...langWords, ...helpWords]

/** Full-width signs and letters count as their plain forms. */
export function commandOf(word: string): CommandWord | undefined {
  return commands.get(word.toLowerCase().normalize('NFKC'))
}

/** The known word that was probably meant: at most two slips away, and at most one in a short word. */
export function nearestWord(word: string, known: readonly string[] = knownWords): string | undefined {
  const lower = word.toLowerCase().slice(0, 40)
  let best: { name: string; slips: number } | undefined
  for (const name of known) {
    const slips = countSlips(lower, name)
    if (slips > (name.length > 4 ? 2 : 1)) continue
    if (!best || slips < best.slips) best = { name, slips }
  }
  return best?.name
}

/** Edits that turn one word into the other; swapping two neighbours counts once. */
function countSlips(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const at = (up: number, left: number) => rows[row - up]?.[column - left] ?? 0
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        at(1, 0) + 1,
        (current[column - 1] ?? 0) + 1,
        at(1, 1) + (same ? 0 : 1),
        ...(swapped && row > 1 && column > 1 ? [at(2, 2) + 1] : []),
      )
    }
    rows.push(current)
  }
  return rows[from.length]?.[to.length] ?? 0
}
