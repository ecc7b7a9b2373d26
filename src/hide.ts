/** What a team wants to keep to itself besides credentials, as `redact` in pullcheck.yaml has it. */
export type HideRules = {
  /** Names of hosts, such as `registry.corp.example`; `*.` in front stands for everything below. */
  hosts: readonly string[]
  /** Expressions that are known to take linear time, and what stands in place of what they find. */
  patterns: readonly { name: string; expression: RegExp }[]
}
type Hide = (text: string) => string

const hiddenHost = 'HIDDEN_HOST'
/** Percent-encoding and escapes of JSON and Go are no part of the name behind them; a path of Windows only looks so. */
const mayBeHost = /%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|(\\[bfnrt])?([A-Za-z0-9][\w.-]*)/g
const placeholder = /HIDDEN_[A-Z0-9_]+/g

/** Rules hold for the whole process: evidence comes in, and words go out, in too many places to hand them on. */
let hideInProcess: Hide = (text) => text
let isHiding = false

/** Sets what `hide` takes out from here on. */
export function hideFromNowOn(rules: HideRules | undefined): void {
  isHiding = rules !== undefined
  hideInProcess = createHide(rules ?? { hosts: [], patterns: [] })
}

/** Puts a placeholder in capitals, as commands have for what is not known, in place of what is to be hidden. */
export function hide(text: string): string {
  return isHiding ? hideInProcess(text) : text
}

/** The placeholders in a text, each once. */
export function hiddenIn(text: string): string[] {
  return isHiding ? [...new Set(text.match(placeholder) ?? [])] : []
}

export function createHide({ hosts, patterns }: HideRules): Hide {
  const isHidden = hostTest(hosts)
  const replacements = patterns.map(({ name, expression: { source, flags } }) => ({
    expression: new RegExp(source, `g${flags.replace('g', '')}`),
    mark: `HIDDEN_${name.toUpperCase().replaceAll('-', '_')}`,
  }))
  return (text) => {
    const withoutHosts = text.replace(
      mayBeHost,
      (whole: string, escape: string | undefined, word: string | undefined) =>
        word === undefined ? whole : hideWord(escape, word, isHidden),
    )
    return replacements.reduce((rest, { expression, mark }) => rest.replace(expression, mark), withoutHosts)
  }
}

/** In `\registry.corp.example` the backslash and the letter may be an escape, or the name's own beginning. */
function hideWord(escape: string | undefined, word: string, isHidden: (name: string) => boolean): string {
  const shown = hideHost(word, isHidden)
  if (escape === undefined || shown !== word) return (escape ?? '') + shown
  return `\\${hideHost(escape.slice(1) + word, isHidden)}`
}

/** Signs behind a name belong to the sentence. */
function hideHost(word: string, isHidden: (name: string) => boolean): string {
  const behind = /(?<![._-])[._-]+$/.exec(word)?.[0] ?? ''
  return isHidden(word.toLowerCase()) ? hiddenHost + behind : word
}

/** A name counts with whatever stands around it: `ca.registry.corp.example.crt` tells the host too. */
function hostTest(globs: readonly string[]): (name: string) => boolean {
  if (globs.length === 0) return () => false
  const expressions = globs.map(hostExpression)
  return (name) => expressions.some((expression) => expression.test(name))
}

/** Begins at a label, and has one run of any characters in a label at most, so that it takes linear time. */
export function hostExpression(glob: string): RegExp {
  const isBelow = glob.startsWith('*.')
  const labels = (isBelow ? glob.slice(2) : glob).toLowerCase()
  const body = labels.replace(/[.\\+?^${}()|[\]]/g, '\\$&').replaceAll('*', String.raw`[\w-]*`)
  return new RegExp(`${isBelow ? String.raw`\.` : String.raw`(?:^|\.)`}${body}(?!-*[a-z0-9])`)
}
