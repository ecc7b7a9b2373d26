/** Where an arrow leads from a place in a list, around its ends; undefined for every other key. */
export function nextAt(key: string, at: number, length: number): number | undefined {
  const last = length - 1
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1
  return undefined
}
