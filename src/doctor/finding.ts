import type { Message } from '../i18n/message.ts'
import type { RenderedCommand } from '../playbook/playbook.ts'
import type { Problem } from '../problems.ts'

/** `open`: optional and not there, or not to be seen from here. */
export type Verdict = 'fine' | 'wrong' | 'open'

/** What a check found, without words of its own: the same for a chat, a terminal and a program. */
export type Finding = {
  verdict: Verdict
  message: Message
  /** Which setting mends it, or what it would be good for. */
  advice?: Message
  /** What mends it when it is pasted. */
  commands?: readonly RenderedCommand[]
}

/** A finding with the check that found it. */
export type Found = Finding & { check: string }

type More = Omit<Finding, 'verdict' | 'message'>
type Values = NonNullable<Message['values']>

export function fine(name: string, values: Values = {}): Finding {
  return { verdict: 'fine', message: about(name, values) }
}

export function wrong(name: string, values: Values = {}, more: More = {}): Finding {
  return { verdict: 'wrong', message: about(name, values), ...more }
}

export function open(name: string, values: Values = {}, more: More = {}): Finding {
  return { verdict: 'open', message: about(name, values), ...more }
}

/** A Problem says itself what is wrong, and mostly what to do next. */
export function wrongBy({ code, values }: Problem): Finding {
  return {
    verdict: 'wrong',
    message: { key: `replies:problems.${code}`, values },
    advice: { key: `replies:nextSteps.${code}`, values },
  }
}

/** A text below `doctor` in replies.json. */
export function about(name: string, values: Values = {}): Message {
  return { key: `replies:doctor.${name}`, values }
}
