/** Undefined for what is not JSON: every caller refuses that in its own protocol's words. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
