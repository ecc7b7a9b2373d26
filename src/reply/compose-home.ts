import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { ReplyNode } from './reply.ts'

/** An open incident, as far as the reader may know of it. */
export type HomeIncident = {
  /** The cause in words. */
  what: string
  /** `NAMESPACE/NAME` of those pods that the reader may ask about. */
  pods: readonly string[]
  since: number
  /** To its thread, if the reader can open it. */
  url?: string
}
/** Of something that was answered: one line, when, and the words that asked, if they are not a pasted text. */
export type HomeAnswer = { id: string; subject: string; at: number; asked?: string }

const pod = 'pod checkout/web-7f9c-x2k4q'
/** Some of the ways to ask: keys below `help` in replies.json. */
const uses = {
  pod: `/pullcheck ${pod}`,
  mention: `@pullcheck ${pod}`,
  explain: '/pullcheck explain Failed to pull image "…": …',
  help: '/pullcheck help',
} as const

/** What the bot is for, and how to ask it. */
export function composeGreeting(
  title: string,
  ways: readonly (keyof typeof uses)[],
  translator: Translator,
): ReplyNode[] {
  const { rich } = translator
  const items = ways.map(
    (key): Rich => [{ kind: 'code', text: uses[key] }, ...rich({ key: `replies:help.${key}` })],
  )
  return [
    heading(title, translator),
    { kind: 'paragraph', text: rich({ key: 'replies:help.what' }) },
    { kind: 'list', items },
  ]
}

/** Undefined for what could not be read. */
export function composeHomeIncidents(
  incidents: readonly HomeIncident[] | undefined,
  translator: Translator,
): ReplyNode[] {
  const title = heading('replies:home.incidents.title', translator)
  if (!incidents) return [title, note('replies:home.unreadable', translator)]
  if (incidents.length === 0) return [title, note('replies:home.incidents.none', translator)]
  return [title, { kind: 'list', items: incidents.map((incident) => rowOf(incident, translator)) }]
}

function rowOf({ what, pods, since, url }: HomeIncident, { rich }: Translator): Rich {
  const [pod] = pods
  const values = { what, since: { date: new Date(since).toISOString() } }
  const row =
    pod === undefined
      ? rich({ key: 'replies:home.incidents.row', values })
      : rich({ key: 'replies:home.incidents.rowOfPods', values: { ...values, pod, number: pods.length } })
  if (url === undefined) return row
  const thread = rich({ key: 'replies:home.incidents.thread' }).map(({ text }) => text)
  return [...row, { kind: 'text', text: '\n' }, { kind: 'link', text: thread.join(''), url }]
}

/** One line of the list of answers. */
export function composeHomeAnswer({ subject, at, asked }: HomeAnswer, { text }: Translator): string {
  const values = { subject, at: { date: new Date(at).toISOString() } }
  // Most titles begin with what was asked about.
  const target = asked?.split(' ').at(-1)
  if (asked === undefined || target === undefined || subject.startsWith(target))
    return text({ key: 'replies:home.answers.row', values })
  return text({ key: 'replies:home.answers.rowOf', values: { ...values, asked } })
}

export function heading(key: string, { rich }: Translator): ReplyNode {
  return { kind: 'heading', text: rich({ key }) }
}

export function note(key: string, { rich }: Translator): ReplyNode {
  return { kind: 'note', text: rich({ key }) }
}
