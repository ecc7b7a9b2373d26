import type { MrkdwnElement, PlainTextElement } from '@slack/types'
import { emojiOf } from '../mrkdwn/emoji.ts'
import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx'

export function TextObject({ text }: { text: PlainTextElement | MrkdwnElement }) {
  return text.type === 'mrkdwn' ? <Mrkdwn text={text.text} /> : plainText(text)
}

/** Names of emoji in plain text are pictures unless the app says otherwise. */
export function plainText({ text, emoji }: PlainTextElement | (MrkdwnElement & { emoji?: boolean })): string {
  return emoji === false ? text : text.replace(/:([a-z0-9_+-]+):/g, (_, name: string) => emojiOf(name))
}
