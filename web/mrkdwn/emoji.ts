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

export function emojiOf(name: string): string {
  return emoji[name] ?? `:${name}:`
}
