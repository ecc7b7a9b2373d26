import type { Finding, Quote } from '../diagnosis/diagnosis.ts'

/** Findings that read the same but for what they are about. */
export type AlikeFindings = { finding: Finding; images: string[]; containers: string[]; quotes: Quote[] }

/** One example of an error that differs in nothing but names; each image's own adds nothing. */
const mostQuotes = 3

/** A hundred images that are missing are one trouble: what reads the same is told once, for all its images. */
export function alikeFindings(
  findings: readonly Finding[],
  wordsOf: (finding: Finding) => unknown,
): AlikeFindings[] {
  if (findings.length < 2) return together(findings)
  const byWords = new Map<string, Finding[]>()
  for (const finding of findings) {
    const words = JSON.stringify(wordsOf(finding))
    byWords.set(words, [...(byWords.get(words) ?? []), finding])
  }
  return [...byWords.values()].flatMap(together)
}

function together(findings: readonly Finding[]): AlikeFindings[] {
  const [first] = findings
  if (!first) return []
  const since = findings.flatMap((finding) => finding.since ?? []).sort()[0]
  const counts = findings.flatMap(({ count }) => count ?? [])
  return [
    {
      finding: {
        ...first,
        ...(since !== undefined && { since }),
        ...(counts.length > 0 && { count: Math.max(...counts) }),
      },
      images: [...new Set(findings.flatMap(({ image }) => image ?? []))],
      containers: [...new Set(findings.flatMap(({ containers }) => containers))],
      quotes: findings.flatMap(({ quotes }) => quotes).slice(0, Math.max(mostQuotes, first.quotes.length)),
    },
  ]
}
