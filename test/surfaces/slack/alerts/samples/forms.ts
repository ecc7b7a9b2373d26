import type { AlertReading } from '../../../../../src/surfaces/slack/alerts/alert-reading.ts'

type Entries = Record<string, unknown>
/** What must be read: `ns/name` or `name` for pods, `kind/ns/name` for workloads; or why it is left alone. */
export type Sample = {
  says: string
  message: Entries
  pods?: string[]
  workloads?: string[]
  why?: AlertReading['why']
}

export const red = 'a30200'
export const amber = 'daa038'
export const green = '2eb886'

/** A message by an incoming webhook. */
export function webhook(username: string, extra: Entries): Entries {
  return {
    type: 'message',
    subtype: 'bot_message',
    text: '',
    username,
    bot_id: 'B0HOOK',
    ts: '1764000000.000100',
    ...extra,
  }
}

/** A message by an installed app. */
export function app(name: string, extra: Entries): Entries {
  return {
    type: 'message',
    user: 'U0APP',
    bot_id: 'B0APP',
    bot_profile: { id: 'B0APP', name },
    text: '',
    ts: '1764000000.000200',
    ...extra,
  }
}

/** A message that somebody typed, with the rich text that Slack's clients make of it. */
export function person(text: string, code?: string): Entries {
  const words = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }]
  const pasted = code ? [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] }] : []
  return {
    type: 'message',
    user: 'U0PERSON',
    client_msg_id: '5a1c',
    text: code ? `${text}\n\`\`\`${code}\`\`\`` : text,
    blocks: [{ type: 'rich_text', elements: [...words, ...pasted] }],
    ts: '1764000000.000300',
  }
}

export function card(color: string, extra: Entries): Entries {
  return { attachments: [{ id: 1, color, fallback: '[no preview available]', ...extra }] }
}

export function fields(pairs: Record<string, string>): { title: string; value: string; short: boolean }[] {
  return Object.entries(pairs).map(([title, value]) => ({ title, value, short: true }))
}

export function section(text: string): Entries {
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

export function header(text: string): Entries {
  return { type: 'header', text: { type: 'plain_text', text } }
}

export function context(...texts: string[]): Entries {
  return { type: 'context', elements: texts.map((text) => ({ type: 'mrkdwn', text })) }
}

/** Fields as `*Label:* value`, or with the value on a line of its own. */
export function sectionFields(pairs: Record<string, string>, between = ': '): Entries {
  const list = Object.entries(pairs)
  return {
    type: 'section',
    fields: list.map(([label, value]) => ({
      type: 'mrkdwn',
      text: between === ': ' ? `*${label}:* ${value}` : `*${label}*${between}${value}`,
    })),
  }
}
