/** Only addresses that a browser opens as pages; a message can't make the page run a script. */
export function safeHref(url: string): string | undefined {
  return /^(?:https?|mailto):/i.test(url) ? url : undefined
}
