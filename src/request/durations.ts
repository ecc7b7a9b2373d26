const unitMs: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Reads `90s`, `30m`, `2h`, `1d` or `1h30m` as milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  if (!/^(?:\d{1,9}(?:\.\d{1,3})?[smhd])+$/i.test(text)) return undefined
  let total = 0
  for (const [, amount, unit] of text.matchAll(/(?<![\d.])([\d.]+)([smhd])/gi)) {
    total += Number(amount) * (unitMs[unit?.toLowerCase() ?? ''] ?? 0)
  }
  return total
}
