import { type KeyboardEvent, useId, useState } from 'react'
import { type Choice, describeList, Listbox } from './listbox.tsx'
import { nextAt } from './next-at.ts'

type Option = { key: string; label: string; onChoose: () => void }
type Given = {
  label: string
  field: { id?: string; required?: boolean; 'aria-labelledby'?: string | undefined }
  initial: string
  options: readonly Option[]
  /** Each time that the words change, and when somebody comes to the field. */
  onType: (typed: string) => void
  /** What was chosen before no longer stands in the field. */
  onUnchoose: () => void
}

/** A field whose choices follow what is typed. */
export function Combobox({ label, field, initial, options, onType, onUnchoose }: Given) {
  const [typed, setTyped] = useState(initial)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const id = useId()
  const isShown = isOpen && options.length > 0
  const chosenAt = Math.min(at, options.length - 1)
  const choices = options.map(
    (option): Choice => ({
      key: option.key,
      shown: option.label,
      onTake: () => {
        setTyped(option.label)
        setOpen(false)
        option.onChoose()
      },
    }),
  )
  const look = (words: string) => {
    setAt(0)
    setOpen(true)
    onType(words)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown) return
    const next = nextAt(event.key, chosenAt, choices.length)
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter') choices[chosenAt]?.onTake()
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="combobox">
      <input
        {...field}
        className="field"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        {...describeList(id, isShown, chosenAt)}
        aria-label={field['aria-labelledby'] ? undefined : label}
        placeholder={label}
        autoComplete="off"
        value={typed}
        onFocus={() => look(typed)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value)
          onUnchoose()
          look(target.value)
        }}
      />
      {isShown && (
        <div className="listbox">
          <Listbox id={id} label={label} choices={choices} at={chosenAt} />
        </div>
      )}
    </div>
  )
}
