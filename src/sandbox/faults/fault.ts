import { z } from 'zod'

export const targets = ['slack', 'kubernetes', 'logging', 'google', 'socket'] as const
export type Target = (typeof targets)[number]

/** Trouble on demand. Without `times` it lasts until the list of faults is replaced. */
export const Fault = z.strictObject({
  target: z.enum(targets),
  /** `chat.postMessage`, `list pods`, `entries.list` ...; any by default. */
  method: z.string().optional(),
  status: z.number().int().min(400).max(599).optional(),
  /** A refusal in Slack's words, with status 200: `internal_error`, `missing_scope` ... */
  error: z.string().optional(),
  /** A page of HTML with status 200, as a proxy puts it in the way. */
  page: z.boolean().optional(),
  retryAfterSeconds: z.number().int().min(0).max(3600).optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** The socket is destroyed instead of an answer, or in the middle of it. */
  dropConnection: z.boolean().optional(),
  /** With a drop, a status or an error: the work is done, and only its answer is lost. */
  after: z.boolean().optional(),
  /** For the socket: it stays open and nothing comes through any more. */
  silent: z.boolean().optional(),
  times: z.number().int().min(1).optional(),
})
export type Fault = z.infer<typeof Fault>
