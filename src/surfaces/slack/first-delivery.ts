/** Slack delivers an event again when it thinks the first try was lost; true only for the first one seen. */
export function createFirstDelivery(capacity = 2000): (eventId: string | undefined) => boolean {
  const seen = new Set<string>()
  return (eventId) => {
    if (eventId === undefined) return true
    if (seen.has(eventId)) return false
    seen.add(eventId)
    const [oldest] = seen
    if (seen.size > capacity && oldest !== undefined) seen.delete(oldest)
    return true
  }
}
