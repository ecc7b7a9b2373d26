const bullet = /^\s*(?:[•◦▪] *|[*-] +)(?=\S)/
const drawn = /[•◦▪]/
/** Containers/image lists one error for each registry that it tried: together they are one. */
const listsAttempts = /\d errors? occurred[\w ]{0,40}:$/

/** Whether the line looks like one of a list. */
export function hasBullet(line: string): boolean {
  return bullet.test(line)
}

/**
 * The text behind the bullet of a line, of which `above` is the line before. A dash or an asterisk may also be a sign of
 * an error's own that a terminal has put first: it counts below a colon, below another item, and at the very beginning.
 */
export function listItem(line: string, above: string, isInList: boolean): string | undefined {
  const sign = bullet.exec(line)?.[0]
  if (sign === undefined || listsAttempts.test(above)) return undefined
  const counts = drawn.test(sign) || isInList || above === '' || above.endsWith(':')
  return counts ? line.slice(sign.length) : undefined
}
