import { hash } from 'node:crypto'

const mostKept = 50_000
const digests = new Map<string, string>()

/** The same words give the same hexadecimal id in every run, so that answers can be compared. */
export function steadyHex(words: string, length: number): string {
  return digestOf(words).slice(0, length)
}

export function steadyUid(words: string): string {
  const hex = steadyHex(words, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Kubernetes leaves vowels and look-alikes out of the names that it makes. */
export function steadyNameSuffix(words: string, length: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz2456789'
  const bytes = Buffer.from(digestOf(words), 'hex').subarray(0, length)
  return [...bytes].map((byte) => letters[byte % letters.length]).join('')
}

/** Every answer names the same objects again, hundreds of them in a big cluster. */
function digestOf(words: string): string {
  const known = digests.get(words)
  if (known) return known
  if (digests.size >= mostKept) digests.clear()
  const digest = hash('sha256', words, 'hex')
  digests.set(words, digest)
  return digest
}
