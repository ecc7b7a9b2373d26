/**
 * Slack's `ts`, seconds with six decimals, as a whole number of microseconds: so that older and newer
 * are told apart whatever the number of digits. It fits a JavaScript number until the year 2255.
 */
export function microsecondsOf(ts: string): number {
  const [, seconds, fraction = ''] = /^(\d+)(?:\.(\d{1,6}))?$/.exec(ts) ?? []
  if (seconds === undefined) throw new TypeError(`Not a Slack time: ${ts}`)
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0'))
}
