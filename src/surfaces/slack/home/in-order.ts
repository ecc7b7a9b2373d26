/** Does each person's work one after the other, so that what was asked for last is what stays. */
export type InOrder = (user: string, work: () => Promise<void>) => Promise<void>

export function createInOrder(): InOrder {
  const last = new Map<string, Promise<void>>()
  return async (user, work) => {
    const before = last.get(user) ?? Promise.resolve()
    const mine = before.then(work)
    last.set(user, mine)
    await mine
    if (last.get(user) === mine) last.delete(user)
  }
}
