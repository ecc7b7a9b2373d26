import { useCallback, useMemo, useRef, useState } from 'react'
import type { Report } from '../api/types.ts'
import type { View } from '../api/view.ts'
import type { FieldState } from '../blocks/field-state.ts'
import type { Interaction, Suggestion } from '../blocks/interaction.ts'
import { useSandbox } from '../state/sandbox.ts'
import { initialValues, type Values } from './initial-values.ts'

type Submitted = Report & { errors?: Record<string, string> }

/** What can be done in a view: its fields are kept until they are sent with something pressed. */
export function useViewInteraction(view: View): { interaction: Interaction; submit: () => Promise<unknown> } {
  const { act, person } = useSandbox()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const typed = useRef<Values>({})
  const where = useCallback(() => {
    const values = { ...initialValues(view), ...typed.current }
    return { as: person.id, viewId: view.id, values }
  }, [person.id, view])

  const interaction = useMemo<Interaction>(
    () => ({
      errors,
      onAction: async (pressed) => {
        await act('views/press', { ...where(), ...pressed })
      },
      onField: (blockId: string, actionId: string, state: FieldState) => {
        typed.current = { ...typed.current, [blockId]: { [actionId]: state } }
      },
      onSuggest: async (actionId, blockId, words) => {
        const given = { ...where(), actionId, blockId, typed: words }
        const report = await act<Report & { options: Suggestion[] }>('views/options', given)
        return 'options' in report ? report.options : []
      },
    }),
    [act, where, errors],
  )
  const submit = async () => {
    const report = await act<Submitted>('views/submit', where())
    setErrors('errors' in report ? (report.errors ?? {}) : {})
  }
  return { interaction, submit }
}
