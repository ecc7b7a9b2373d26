import type { Outcome } from '../diagnosis/diagnosis.ts'
import type { Rich } from '../i18n/message.ts'
import type { Mark } from '../steps/step.ts'

/** A command to copy, with what is still to be filled in. */
export type ReplyCommand = { text: string; fillIn?: Rich }

/**
 * What a surface draws, in the reader's language. `quote` text and command text are program text:
 * untrusted, shown as they are, never parsed.
 */
export type ReplyNode =
  /** `stays`: with what stands below it, it belongs in the first message of a surface that cuts replies. */
  | { kind: 'heading'; text: Rich; stays?: true }
  | { kind: 'paragraph'; text: Rich }
  | { kind: 'facts'; rows: { label: string; value: Rich }[] }
  | { kind: 'quote'; text: string; caption: Rich }
  | { kind: 'list'; items: Rich[] }
  | {
      kind: 'step'
      number: number
      mark: Mark
      /** A settled mark in words and brackets, to stand right behind the title: for screen readers and terminals without emoji. */
      markLabel?: string
      title: Rich
      body: Rich
      commands: ReplyCommand[]
      /** Set when the step disrupts workloads. */
      warning?: Rich
      link?: { label: string; url: string }
    }
  /** Small print: certainty, who can act, links. */
  | { kind: 'note'; text: Rich }

/** A small document that knows no surface. */
export type Reply = {
  lang: string
  outcome: Outcome | 'catalogue' | 'help' | 'problem'
  /** One line that says the cause: notification, screen reader, fallback. */
  title: string
  nodes: ReplyNode[]
}
