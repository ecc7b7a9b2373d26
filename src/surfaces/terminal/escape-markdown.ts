/** Characters that Markdown might read as mark-up inside a line. */
const markup = /[\\`*_{}[\]<>()#+!|~&$]/g
/** What would be mark-up only at the beginning of a line. */
const atStart = /^(\s*)([-=:]|\d+(?=[.)]))/

/** Prose in which nothing is mark-up, mentions somebody, or turns into a link by itself. */
export function escapeMarkdown(text: string, startsLine = true): string {
  return text
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(markup, '\\$&')
    .replace(startsLine ? atStart : /$^/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/@(?=\w)|(?<=https?:)\/\/|(?<=www)\./gi, '$&<!-- -->')
}

/** A code span whose fence is longer than any run of back-ticks inside. */
export function codeSpan(text: string): string {
  const flat = text.replace(/(?<!\s)\s*\n\s*/g, ' ')
  const fence = '`'.repeat(longestRun(flat) + 1)
  const pad = /^`|`$|^ .* $/.test(flat) ? ' ' : ''
  return flat.trim() ? `${fence}${pad}${flat}${pad}${fence}` : ''
}

/** A code block whose fence is longer than any run of back-ticks inside. */
export function codeBlock(text: string, info = 'text'): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return [`${fence}${info}`, ...text.replace(/(?<!\n)\n+$/, '').split('\n'), fence]
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** A link's target between angle brackets, out of which it cannot break. */
export function linkTarget(url: string): string {
  return `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`
}
