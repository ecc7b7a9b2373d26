/** A LogEntry of Cloud Logging's REST API, as far as readers of pod and node logs need it. */
export type LogEntry = {
  insertId: string
  logName: string
  resource: { type: string; labels: Record<string, string> }
  severity: string
  timestamp: string
  receiveTimestamp: string
  jsonPayload: Record<string, unknown>
}

/** LogSeverity with the numbers that `enum-encoding=int` answers. */
export const severities: Record<string, number> = {
  DEFAULT: 0,
  DEBUG: 100,
  INFO: 200,
  NOTICE: 300,
  WARNING: 400,
  ERROR: 500,
  CRITICAL: 600,
  ALERT: 700,
  EMERGENCY: 800,
}
