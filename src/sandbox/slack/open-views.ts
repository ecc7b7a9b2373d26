import type { Block } from './message-store.ts'

export type OpenView = { id: string; user: string; hash: string; view: { blocks: readonly Block[] } }
export type OpenViews = ReturnType<typeof createOpenViews>

/** The modals that people have before them. */
export function createOpenViews() {
  const views = new Map<string, OpenView>()
  return {
    /** Triggers that have opened one already. */
    used: new Set<string>(),
    put: (view: OpenView) => void views.set(view.id, view),
    find: (id: string) => views.get(id),
    /** Oldest first. */
    of: (user: string) => [...views.values()].filter((view) => view.user === user),
  }
}
