/** Flags by command, such as `gcloud container clusters update`. */
export type CommandTable = Record<string, string[]>

/** One call of gcloud or kubectl: its words before the first flag, and its flags without values. */
export type Call = { program: string; words: string[]; flags: string[] }

/** The calls of gcloud and kubectl in a command line; what stands after ` -- ` belongs to another program. */
export function splitCommand(line: string): Call[] {
  return line
    .split(' | ')
    .map((side) => wordsOf(side.split(' -- ')[0] ?? ''))
    .filter(([program]) => program === 'gcloud' || program === 'kubectl')
    .map(([program = '', ...rest]) => {
      const first = rest.findIndex((word) => word.startsWith('-'))
      const flags = rest.filter((word) => /^-{1,2}[a-z]/i.test(word)).map((word) => word.split('=')[0] ?? '')
      return { program, words: first < 0 ? rest : rest.slice(0, first), flags }
    })
}

/** Words as a shell splits them; values are harmless here. */
function wordsOf(line: string): string[] {
  return line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []
}
