import type { Message } from '../api/types.ts'
import { AppIcon } from '../controls/app-icon.tsx'
import { emojiOf } from '../mrkdwn/emoji.ts'

/** Letters and colours of their own; nothing is loaded for them. */
export function Avatar({ message }: { message: Message }) {
  const { name, fromBot, app } = message
  if (fromBot) return <AppIcon className="avatar" />
  const emoji = app?.emoji && emojiOf(app.emoji.replaceAll(':', ''))
  return (
    <span className={`avatar hue-${hueOf(name)}`} aria-hidden="true">
      {emoji ?? name.slice(0, 1).toUpperCase()}
    </span>
  )
}

const hues = 6

export function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % hues
}
