import { type DestinationStream, type Logger, pino } from 'pino'
import { redactShown } from '../redact.ts'

export type LogOptions = {
  level: string
  /** Standard output is the place for logs in production; beside a prompt it is for the answers. */
  to?: 'stdout' | 'stderr' | DestinationStream
}

/** Fields that hold credentials by their name, whatever they look like. */
const secretFields = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'headers.authorization',
]

/** JSON lines; every string in them goes through `redact`, so that no error text can carry a credential out. */
export function createLogger({ level, to = 'stdout' }: LogOptions): Logger {
  const destination = typeof to === 'object' ? to : pino.destination(to === 'stdout' ? 1 : 2)
  const paths = secretFields.flatMap((field) => [field, `*.${field}`])
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: 'REDACTED' },
      formatters: { level: (label) => ({ level: label }), log: redactFields },
      serializers: { err: (error: unknown) => serializeError(error) },
    },
    destination,
  )
}

function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, name === 'err' ? value : redactShown(value)]),
  )
}

const mostCauses = 8

type ErrorFields = { type: string; message: string; stack?: string; code?: string; cause?: ErrorFields }

/** Only what tells a failure: an HTTP client's error object would bring its request with headers along. */
function serializeError(error: unknown, depth = 0): ErrorFields {
  if (!(error instanceof Error)) return { type: typeof error, message: redactShown(String(error)) }
  return {
    type: error.name,
    message: redactShown(error.message),
    ...(error.stack !== undefined && { stack: redactShown(error.stack) }),
    ...('code' in error && { code: redactShown(String(error.code)) }),
    // A chain of causes may run in a circle.
    ...(error.cause !== undefined && depth < mostCauses && { cause: serializeError(error.cause, depth + 1) }),
  }
}
