const named: readonly string[] = ['good', 'warning', 'danger']

/** Tools give any colour; the page has one of its own for each thing that a colour means. */
export function toneOf(color = ''): string {
  if (named.includes(color)) return color
  const [red = 0, green = 0] = [0, 2].map((at) =>
    Number.parseInt(color.replace('#', '').slice(at, at + 2), 16),
  )
  if (Number.isNaN(red)) return 'plain'
  if (red > 140 && green < 110) return 'danger'
  if (green > 110 && red < 110) return 'good'
  return red > 170 && green > 110 ? 'warning' : 'plain'
}
