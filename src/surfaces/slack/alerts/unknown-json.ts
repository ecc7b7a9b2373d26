type Entries = Readonly<Record<string, unknown>>

/** Messages come from outside and may hold anything; what is not of the wanted form counts as absent. */
export function entriesOf(value: unknown): Entries {
  return isEntries(value) ? value : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
