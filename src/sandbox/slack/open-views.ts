import type { Block } from './message-store.ts'

export type OpenView = {
  id: string
  user: string
  hash: string
  view: { type: string; blocks: readonly Block[]; notify_on_close?: boolean | undefined }
}
export type OpenViews = ReturnType<typeof createOpenViews>

/** The modals that people have before them, and what the app's home tab shows to each. */
export function createOpenViews() {
  const views = new Map<string, OpenView>()
  const homes = new Map<string, OpenView>()
  return {
    /** Triggers that have opened one already. */
    used: new Set<string>(),
    put: (view: OpenView) => void views.set(view.id, view),
    find: (id: string) => views.get(id),
    /** Oldest first. */
    of: (user: string) => [...views.values()].filter((view) => view.user === user),
    close: (id: string) => void views.delete(id),
    putHome: (view: OpenView) => void homes.set(view.user, view),
    homeOf: (user: string) => homes.get(user),
  }
}
