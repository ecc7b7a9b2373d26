import type { Checkboxes, Option, RadioButtons } from '@slack/types'
import { useId, useState } from 'react'
import { useInteraction } from './interaction.ts'
import { TextObject } from './text-object.tsx'

type Given = { element: Checkboxes | RadioButtons; blockId: string; labelledBy?: string }

export function CheckElement({ element, blockId, labelledBy }: Given) {
  const { onAction, onField } = useInteraction()
  const [chosen, setChosen] = useState(() => initialOf(element))
  const name = useId()
  const { type, action_id: actionId = '' } = element
  const isMany = type === 'checkboxes'
  const choose = (option: Option, isOn: boolean) => {
    const others = isMany ? chosen.filter(({ value }) => value !== option.value) : []
    const next = isOn ? [...others, option] : others
    setChosen(next)
    onField?.(
      blockId,
      actionId,
      isMany ? { type, selected_options: next } : { type, selected_option: next[0] ?? null },
    )
    if (labelledBy === undefined) void onAction({ actionId, blockId, value: option.value ?? '' })
  }
  return (
    <div role={isMany ? 'group' : 'radiogroup'} aria-labelledby={labelledBy} className="checks">
      {element.options.map((option) => (
        <label key={option.value}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
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

function initialOf(element: Checkboxes | RadioButtons): Option[] {
  if (element.type === 'checkboxes') return element.initial_options ?? []
  return element.initial_option ? [element.initial_option] : []
}
