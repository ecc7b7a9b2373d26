const unitMs: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 0.001,
  µs: 0.001,
  μs: 0.001,
  ns: 0.000001,
}

const part = /(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|μs|ns)/y

/** Milliseconds of a duration as Go prints it: `1m34.841s`, `794.767724ms`. */
export function goDuration(text: string): number | undefined {
  if (!text) return undefined
  let total = 0
  for (part.lastIndex = 0; part.lastIndex < text.length; ) {
    const [, amount, unit = ''] = part.exec(text) ?? []
    if (amount === undefined) return undefined
    total += Number(amount) * (unitMs[unit] ?? 0)
  }
  return Math.round(total)
}
