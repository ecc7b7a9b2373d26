/** To which side a list opens from its button, so that it stays in the window. */
export function sideOf(element: Element | null): string {
  const box = element?.getBoundingClientRect()
  if (!box) return ''
  const up = box.bottom > innerHeight * 0.6 ? 'up' : ''
  const left = box.left > innerWidth / 2 ? 'left' : ''
  return `${up} ${left}`.trim()
}
