import { expression } from './expressions/expression.ts'

const errorStart =
  '(?:rpc error: code|failed to |Error response|initializing source|unable to |reading manifest)'
const listStart = new RegExp(`: \\[(?=${errorStart})`)
const nextAttempt = new RegExp(`, (?=${errorStart})`)

const secondTry = expression(/err: |\(after /)
const list = expression(/: \[/)

/** The kubelet tries every credential and lists all errors as `[a, b]`; one of them tells the reason. */
export function decisiveAttempt(text: string): string {
  const first = secondTry.mayMatch(text) ? withoutSecondTries(text) : text
  const ofRegistry = decisiveRegistry(first)
  if (ofRegistry !== undefined) return ofRegistry
  if (!list.test(first)) return first
  const direct = withoutMirrors(first)
  const start = listStart.exec(direct)
  if (!start) return direct
  const attempts = direct
    .slice(start.index + start[0].length)
    .replace(/\]\s*$/, '')
    .split(nextAttempt)
  return heaviest(attempts)
}

/** Containers/image tries a short name at one registry after the other, and prints each error behind an asterisk. */
const triedRegistries = expression(/\d errors? occurred[\w ]{0,40}: \* /)

/** The error of the registry that decides, where several were tried: the image and the refusal belong together. */
export function decisiveRegistry(text: string): string | undefined {
  const tried = triedRegistries.exec(text)
  return tried ? heaviest(text.slice(tried.index + tried[0].length).split(' * ')) : undefined
}

function heaviest(attempts: readonly string[]): string {
  return attempts.reduce((best, attempt) => (weight(attempt) > weight(best) ? attempt : best))
}

/** A failure of its own outweighs a refusal, that outweighs a cancelled echo of another, and any an anonymous try. */
function weight(attempt: string): number {
  if (/anonymous token|no basic auth/.test(attempt)) return 0
  if (/context cancell?ed\W*$/.test(attempt)) return 1
  return /\b40[13]\b|denied|unauthorized/i.test(attempt) ? 2 : 3
}

/** CRI-O tries the name as an artifact's, and containers/image reconnects: neither tells why the pull failed. */
function withoutSecondTries(text: string): string {
  return text
    .replace(/(pull image err: .*?); artifact err: .*$/, '$1')
    .replace(/ \(after reconnecting, .*\)/, '')
}

/** Containers/image lists failed mirrors before the error of the registry itself. */
function withoutMirrors(text: string): string {
  const start = text.indexOf('(Mirrors also failed: [')
  if (start < 0) return text
  const end = text.indexOf(']): ', start)
  return end < 0 ? text : text.slice(0, start) + text.slice(end + 4)
}
