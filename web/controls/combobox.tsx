import { type KeyboardEvent, useId, useState } from 'react'

type Option = { key: string; label: string; onChoose: () => void }
type Given = {
  label: string
  labelledBy?: string | undefined
  initial: string
  options: readonly Option[]
  onType: (typed: string) => void
}

/** A field whose choices follow what is typed. */
export function Combobox({ label, labelledBy, initial, options, onType }: Given) {
  const [typed, setTyped] = useState(initial)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const id = useId()
  const isShown = isOpen && options.length > 0

  const choose = (option: Option | undefined) => {
    if (!option) return
    setTyped(option.label)
    setOpen(false)
    option.onChoose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown) return
    const last = options.length - 1
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1)
    else if (event.key === 'Enter') choose(options[at])
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="combobox">
      <input
        className="field"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${id}-${at}` : undefined}
        aria-label={labelledBy ? undefined : label}
        aria-labelledby={labelledBy}
        placeholder={label}
        autoComplete="off"
        value={typed}
        onFocus={() => {
          setOpen(true)
          onType(typed)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
          setOpen(true)
          onType(target.value)
        }}
      />
      <div id={id} role="listbox" aria-label={label} className="listbox" hidden={!isShown}>
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            // The field would lose the focus before a click arrives.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(option)
            }}
          >
            {option.label}
          </div>
        ))}
      </div>
    </div>
  )
}
