/** Where somebody is, as it stands in the address: a link leads to the same view. */
export type Place = { as: string; channel: string; thread?: string }

export function readPlace(search: string): Partial<Place> {
  const query = new URLSearchParams(search)
  const [as, channel, thread] = ['as', 'channel', 'thread'].map((name) => query.get(name) ?? undefined)
  return { ...(as && { as }), ...(channel && { channel }), ...(thread && { thread }) }
}

export function writePlace({ as, channel, thread }: Place): string {
  return `?${new URLSearchParams({ as, channel, ...(thread && { thread }) })}`
}
