import { hash } from 'node:crypto'

/** Equal for messages with equal content, in whatever order Slack names their fields this time. */
export function digest(message: unknown): string {
  return hash('sha256', JSON.stringify(message, inOrder) ?? '')
}

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
