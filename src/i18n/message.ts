/** A value inside a text; the translator formats all but strings for the reader's language and time zone. */
export type MessageValue =
  | string
  | number
  | { date: string }
  /** A date to the second. */
  | { instant: string }
  | { durationMs: number }
  | { agoMs: number }
  | { bytes: number }
  | { list: readonly string[] }

/** A text as data: a catalogue key such as `causes:dns-failure.title`, and values. */
export type Message = { key: string; values?: Readonly<Record<string, MessageValue>> }

/** A run of text; only `text`, `code` and `link` labels reach the reader. Values are never parsed as mark-up. */
export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; url: string }
export type Rich = readonly Span[]
