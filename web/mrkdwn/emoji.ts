/** The emoji that the bot, the tools and the page's own menu use; others appear by their names. */
export const emoji: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  bell: '🔔',
  bulb: '💡',
  eyes: '👀',
  fire: '🔥',
  heavy_check_mark: '✔️',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  mag: '🔍',
  memo: '📝',
  mute: '🔇',
  no_entry: '⛔',
  red_circle: '🔴',
  rotating_light: '🚨',
  tada: '🎉',
  thumbsdown: '👎',
  thumbsup: '👍',
  warning: '⚠️',
  white_check_mark: '✅',
  wrench: '🔧',
  x: '❌',
}

/** The names come from whoever writes; Slack adds code points to those that people picked. */
export function emojiOf(name: string, unicode = ''): string {
  if (Object.hasOwn(emoji, name)) return emoji[name] ?? ''
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16))
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : `:${name}:`
}
