/** A refusal in Slack's terms: `{ok: false, error, response_metadata: {messages}}`. */
export class SlackError extends Error {
  readonly code: string
  readonly messages: readonly string[]

  constructor(code: string, messages: readonly string[] = []) {
    super([code, ...messages].join(' '))
    this.code = code
    this.messages = messages
  }
}
