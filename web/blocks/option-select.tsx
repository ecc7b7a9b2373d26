import type { Option, StaticSelect } from '@slack/types'
import { useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { Menu } from '../controls/menu.tsx'
import { useConfirmed } from './confirmed.tsx'
import { fieldState } from './field-state.ts'
import type { FormField } from './form-field.ts'
import { useInteraction } from './interaction.ts'
import { optionsOf } from './options-of.ts'
import { SelectField } from './select-field.tsx'
import { plainText } from './text-object.tsx'

type Given = { select: StaticSelect; blockId: string; field?: FormField | undefined }

/** In a message a choice is an action, in a form a field. */
export function OptionSelect({ select, blockId, field }: Given) {
  const { onField } = useInteraction()
  const { type, action_id: actionId = '', placeholder, initial_option: initial } = select
  const keep = (option: Option | undefined) => onField?.(blockId, actionId, fieldState(type, option ?? null))
  const label = placeholder ? plainText(placeholder) : ''
  const options = optionsOf(select)
  if (!field) return <SelectMenu select={select} blockId={blockId} label={label} onKeep={keep} />
  return (
    <SelectField label={label} field={field} options={options} initial={initial?.value} onChoose={keep} />
  )
}

type MenuGiven = {
  select: StaticSelect
  blockId: string
  label: string
  onKeep: (option: Option) => void
}

function SelectMenu({ select, blockId, label, onKeep }: MenuGiven) {
  const { onAction } = useInteraction()
  const [question, confirmed] = useConfirmed(select.confirm)
  const [chosen, setChosen] = useState<Option | undefined>(select.initial_option)
  const items = optionsOf(select).map((option) => ({
    key: option.value ?? '',
    label: plainText(option.text),
    description: option.description && plainText(option.description),
    onChoose: () =>
      confirmed(() => {
        setChosen(option)
        onKeep(option)
        void onAction({ actionId: select.action_id ?? '', blockId, value: option.value ?? '' })
      }),
  }))
  const shown = chosen ? plainText(chosen.text) : label
  return (
    <>
      <Menu label={label || shown} isNamedInside items={items} className="button select">
        {chosen && label && <span className="unseen">{label}: </span>}
        {shown}
        <Icon name="down" />
      </Menu>
      {question}
    </>
  )
}
