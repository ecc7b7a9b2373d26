import type { Checkboxes, MultiStaticSelect, Option, RadioButtons } from '@slack/types'
import { useId, useState } from 'react'
import { fieldState } from './field-state.ts'
import type { FormField } from './form-field.ts'
import { useInteraction } from './interaction.ts'
import { optionsOf } from './options-of.ts'
import { TextObject } from './text-object.tsx'

type Checks = Checkboxes | RadioButtons | MultiStaticSelect
type Given = { element: Checks; blockId: string; field?: FormField | undefined }

/** One of several, or some: a menu of which several may be chosen is easier to use as boxes. */
export function CheckElement({ element, blockId, field }: Given) {
  const { onAction, onField } = useInteraction()
  const [chosen, setChosen] = useState(() => initialOf(element))
  const name = useId()
  const { type, action_id: actionId = '' } = element
  const isMany = type !== 'radio_buttons'
  const choose = (option: Option, isOn: boolean) => {
    const others = isMany ? chosen.filter(({ value }) => value !== option.value) : []
    const next = isOn ? [...others, option] : others
    setChosen(next)
    onField?.(blockId, actionId, fieldState(type, isMany ? next : (next[0] ?? null)))
    if (!field) void onAction({ actionId, blockId, value: option.value ?? '' })
  }
  const { required, ...names } = field ?? {}
  return (
    <div role={isMany ? 'group' : 'radiogroup'} {...names} className="checks">
      {optionsOf(element).map((option) => (
        <label key={option.value}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            // One of several boxes would have to be ticked, which browsers can't ask for.
            required={required && !isMany}
            checked={chosen.some(({ value }) => value === option.value)}
            onChange={({ target }) => choose(option, target.checked)}
          />
          <span>
            <TextObject text={option.text} />
            {option.description && (
              <small>
                <TextObject text={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}

function initialOf(element: Checks): Option[] {
  if (element.type === 'radio_buttons') return element.initial_option ? [element.initial_option] : []
  return element.initial_options ?? []
}
