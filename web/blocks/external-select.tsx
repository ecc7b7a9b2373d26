import type { ExternalSelect as Select } from '@slack/types'
import { useState } from 'react'
import { Combobox } from '../controls/combobox.tsx'
import { type Suggestion, useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

type Given = { select: Select; blockId: string; labelledBy?: string }

/** The app completes what is typed. */
export function ExternalSelect({ select, blockId, labelledBy }: Given) {
  const { onAction, onField, onSuggest } = useInteraction()
  const {
    action_id: actionId = '',
    placeholder,
    initial_option: initial,
    min_query_length: least = 3,
  } = select
  const [found, setFound] = useState<Suggestion[]>([])
  const label = placeholder ? plainText(placeholder) : ''
  const choose = (option: Suggestion) => {
    onField?.(blockId, actionId, { type: 'external_select', selected_option: option })
    if (labelledBy === undefined) void onAction({ actionId, blockId, value: option.value })
  }
  return (
    <Combobox
      label={label}
      labelledBy={labelledBy}
      initial={initial ? plainText(initial.text) : ''}
      options={found.map((option) => ({
        key: option.value,
        label: option.text.text,
        onChoose: () => choose(option),
      }))}
      onType={(typed) => {
        if (typed.length < least) return setFound([])
        void onSuggest?.(actionId, blockId, typed).then(setFound)
      }}
    />
  )
}
