import { createContext, useContext } from 'react'
import type { FieldState } from './field-state.ts'

export type Pressed = { actionId: string; blockId?: string; value?: string }

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
