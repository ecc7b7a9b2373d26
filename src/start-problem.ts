import { Problem } from './problems.ts'

/** No answer came, or none of Slack's own. */
const unreachable = ['slack_webapi_request_error', 'slack_webapi_http_error']
const slackUrlByDefault = 'https://slack.com/api/'

type Settings = { port?: number | undefined; slackUrl?: string | undefined }

/** What kept the bot from starting, where an operator can mend it; the rest stays as it is. */
export function startProblem(error: unknown, { port, slackUrl = slackUrlByDefault }: Settings): unknown {
  const code = errorCode(error)
  if (code === 'EADDRINUSE') return new Problem('port-taken', { port: String(port) }, error)
  if (code === 'EACCES' && isOfListening(error))
    return new Problem('port-forbidden', { port: String(port) }, error)
  if (!code?.startsWith('slack_') || !(error instanceof Error)) return error
  if (!unreachable.includes(code)) return new Problem('slack-refused', { reason: error.message }, error)
  return new Problem('slack-unreachable', { url: slackUrl, reason: innermostReason(error) }, error)
}

function isOfListening(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen'
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** Fetch says only that it failed; what happened stands in its cause, of a list of attempts only as a code. */
function innermostReason(error: Error): string {
  const { cause } = error
  if (cause instanceof Error) return innermostReason(cause)
  return error.message || errorCode(error) || error.name
}
