import { placeholders, type Values } from '../steps/values.ts'

/** Values for prose: what is not known shows as the same placeholder as in commands. */
export function wordValues(values: Values): Record<string, string> {
  return { ...placeholders, ...values }
}
