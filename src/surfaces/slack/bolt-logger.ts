import bolt, { type Logger } from '@slack/bolt'
import type { Log } from './surface.ts'

/** Bolt's own lines in our log; its debug lines hold whole payloads and stay out. */
export function createBoltLogger(log: Log): Logger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log[level](fieldsOf(parts), 'Bolt')
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => bolt.LogLevel.INFO,
    setName: () => {},
  }
}

function fieldsOf(parts: unknown[]): object {
  const err = parts.find((part) => part instanceof Error)
  const detail = parts
    .filter((part) => part !== err)
    .map(String)
    .join(' ')
  return { ...(err && { err }), ...(detail && { detail }) }
}
