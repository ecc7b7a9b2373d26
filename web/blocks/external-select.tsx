import type { ExternalSelect as Select } from '@slack/types'
import { useRef, useState } from 'react'
import { Combobox } from '../controls/combobox.tsx'
import { fieldState } from './field-state.ts'
import type { FormField } from './form-field.ts'
import { type Suggestion, useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

type Given = { select: Select; blockId: string; field?: FormField | undefined }

/** The app completes what is typed. */
export function ExternalSelect({ select, blockId, field }: Given) {
  const { onAction, onField } = useInteraction()
  const { type, action_id: actionId = '', placeholder, initial_option: initial } = select
  const [found, ask] = useSuggestions(select, blockId)
  const keep = (option: Suggestion | null) => onField?.(blockId, actionId, fieldState(type, option))
  return (
    <Combobox
      label={placeholder ? plainText(placeholder) : ''}
      field={field ?? {}}
      initial={initial ? plainText(initial.text) : ''}
      options={found.map((option) => ({
        key: option.value,
        label: option.text.text,
        onChoose: () => {
          keep(option)
          if (!field) void onAction({ actionId, blockId, value: option.value })
        },
      }))}
      onType={ask}
      onUnchoose={() => keep(null)}
    />
  )
}

/** Answers may overtake each other; those to earlier words are let go. */
function useSuggestions(select: Select, blockId: string): [Suggestion[], (typed: string) => void] {
  const { onSuggest } = useInteraction()
  const [found, setFound] = useState<Suggestion[]>([])
  const latest = useRef('')
  const { action_id: actionId = '', min_query_length: least = 3 } = select
  const ask = (typed: string) => {
    latest.current = typed
    if (typed.length < least) return setFound([])
    void onSuggest?.(actionId, blockId, typed).then(
      (options) => latest.current === typed && setFound(options),
    )
  }
  return [found, ask]
}
