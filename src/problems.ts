import type replyTexts from '../locales/en/replies.json'
import type { Message, MessageValue } from './i18n/message.ts'

/** A problem's code is its key below `problems` in replies.json. */
export type ProblemCode = keyof (typeof replyTexts)['problems']

/** An error that a user may meet: a code to translate, values for the text, the cause kept for the operator. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, MessageValue>>
  /** Where one problem has many parts, such as every mistake of a configuration: listed below its sentence. */
  readonly details: readonly Message[]

  constructor(
    code: ProblemCode,
    values: Readonly<Record<string, MessageValue>> = {},
    cause?: unknown,
    details: readonly Message[] = [],
  ) {
    super(code, { cause })
    this.name = 'Problem'
    this.code = code
    this.values = values
    this.details = details
  }
}
