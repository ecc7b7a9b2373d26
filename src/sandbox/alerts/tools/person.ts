import type { AlertTool } from '../alert.ts'

/** Somebody who noticed it. */
export const person: AlertTool = {
  compose: ({ state, reason, subjects: [{ kind, namespace, name }] }) => {
    const what =
      kind === 'Namespace'
        ? `everything in namespace ${name}`
        : `${kind.toLowerCase()} ${name} in namespace ${namespace}`
    const text = state === 'firing' ? `${what} won't start, it says ${reason}` : `${what} is fine again`
    return { text }
  },
}
