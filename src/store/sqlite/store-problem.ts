import { Problem } from '../../problems.ts'

/** SQLite's result codes, of which the lowest byte is the kind: https://sqlite.org/rescode.html */
const kinds = { busy: 5, locked: 6, corrupt: 11, notDatabase: 26 }

export function isBusy(error: unknown): boolean {
  return [kinds.busy, kinds.locked].includes(kindOf(error))
}

export function isDamage(error: unknown): boolean {
  return [kinds.corrupt, kinds.notDatabase].includes(kindOf(error))
}

export function storeProblem(error: unknown, path: string): Problem {
  if (error instanceof Problem) return error
  const code = isDamage(error) ? 'store-unusable' : 'store-failed'
  return new Problem(code, { path, reason: reasonOf(error) }, error)
}

export function reasonOf(error: unknown): string {
  return String(Object(error).message ?? error)
}

function kindOf(error: unknown): number {
  return Number(Object(error).errcode ?? 0) & 0xff
}
