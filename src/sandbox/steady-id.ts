import { createHash } from 'node:crypto'

/** The same words give the same hexadecimal id in every run, so that answers can be compared. */
export function steadyHex(words: string, length: number): string {
  return createHash('sha256').update(words).digest('hex').slice(0, length)
}

export function steadyUid(words: string): string {
  const hex = steadyHex(words, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Kubernetes leaves vowels and look-alikes out of the names that it makes. */
export function steadyNameSuffix(words: string, length: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz2456789'
  const bytes = createHash('sha256').update(words).digest().subarray(0, length)
  return [...bytes].map((byte) => letters[byte % letters.length]).join('')
}
