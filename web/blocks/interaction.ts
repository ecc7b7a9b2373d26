import { createContext, useContext } from 'react'

export type Pressed = { actionId: string; blockId?: string; value?: string }
/** What an element of a form holds, in the shape that Slack sends to apps. */
export type FieldState = { type: string; [field: string]: unknown }

export type Interaction = {
  onAction: (pressed: Pressed) => Promise<void>
  /** Options that the app completes as somebody types. */
  onSuggest?: (actionId: string, blockId: string, typed: string) => Promise<Suggestion[]>
  /** Only in views: what each field holds. */
  onField?: (blockId: string, actionId: string, state: FieldState) => void
  /** Why the app refused a field, by block. */
  errors?: Readonly<Record<string, string>>
}
export type Suggestion = { text: { type: 'plain_text'; text: string }; value: string }

const nothing: Interaction = { onAction: async () => undefined }
export const InteractionContext = createContext(nothing)

export function useInteraction(): Interaction {
  return useContext(InteractionContext)
}
