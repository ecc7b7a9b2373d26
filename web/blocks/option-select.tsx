import type { Option, StaticSelect } from '@slack/types'
import { useId, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { Menu } from '../controls/menu.tsx'
import { useConfirmed } from './confirmed.tsx'
import { useInteraction } from './interaction.ts'
import { optionsOf } from './options-of.ts'
import { plainText } from './text-object.tsx'

type Given = { select: StaticSelect; blockId: string; labelledBy?: string }

/** In a message a choice is an action, in a form a field. */
export function OptionSelect(given: Given) {
  return given.labelledBy === undefined ? <SelectMenu {...given} /> : <SelectField {...given} />
}

function SelectMenu({ select, blockId }: Given) {
  const { onAction, onField } = useInteraction()
  const [question, confirmed] = useConfirmed(select.confirm)
  const { action_id: actionId = '', placeholder, initial_option: initial } = select
  const [chosen, setChosen] = useState<Option | undefined>(initial)
  const options = optionsOf(select)
  const items = options.map((option) => ({
    key: option.value ?? '',
    label: plainText(option.text),
    description: option.description && plainText(option.description),
    onChoose: () =>
      confirmed(() => {
        setChosen(option)
        onField?.(blockId, actionId, { type: 'static_select', selected_option: option })
        void onAction({ actionId, blockId, value: option.value ?? '' })
      }),
  }))
  const name = placeholder ? plainText(placeholder) : ''
  const shown = chosen ? plainText(chosen.text) : name
  return (
    <>
      <Menu label={name || shown} isNamedInside items={items} className="button select">
        {chosen && name && <span className="unseen">{name}: </span>}
        {shown}
        <Icon name="down" />
      </Menu>
      {question}
    </>
  )
}

function SelectField({ select, blockId, labelledBy }: Given) {
  const { onField } = useInteraction()
  const id = useId()
  const { action_id: actionId = '', placeholder, initial_option: initial } = select
  const options = optionsOf(select)
  return (
    <select
      id={id}
      className="field"
      aria-labelledby={labelledBy}
      defaultValue={initial?.value ?? ''}
      onChange={({ target }) => {
        const option = options.find(({ value }) => value === target.value)
        onField?.(blockId, actionId, { type: 'static_select', selected_option: option ?? null })
      }}
    >
      {!initial && <option value="">{placeholder ? plainText(placeholder) : ''}</option>}
      {options.map(({ text, value = '' }) => (
        <option key={value} value={value}>
          {plainText(text)}
        </option>
      ))}
    </select>
  )
}
