import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { sideOf } from './side-of.ts'

export type MenuItem = {
  key: string
  label: ReactNode
  description?: string | undefined
  isDanger?: boolean
  onChoose: () => void
}
type Given = {
  label: string
  isNamedInside?: boolean
  children: ReactNode
  className?: string
  items: readonly MenuItem[]
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** A button that opens a list of choices, by mouse or keyboard. */
export function Menu({ label, isNamedInside = false, children, className = 'button', items }: Given) {
  const [isOpen, setOpen] = useState(false)
  const [side, setSide] = useState('')
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  const open = () => {
    setSide(sideOf(trigger.current))
    setOpen(true)
  }
  const close = (focus = true) => {
    setOpen(false)
    if (focus) trigger.current?.focus()
  }
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus()
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return close(false)
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = steps[event.key]?.(at, buttons.length - 1)
    if (next === undefined) return
    event.preventDefault()
    buttons[next]?.focus()
  }
  const choose = (item: MenuItem) => {
    close()
    item.onChoose()
  }

  return (
    <div
      className="menu"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-label={isNamedInside ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={(event) => event.key === 'ArrowDown' && (event.preventDefault(), open())}
      >
        {children}
      </button>
      {isOpen && (
        <div
          id={id}
          ref={list}
          role="menu"
          aria-label={label}
          className={`menu-list ${side}`}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <MenuEntry key={item.key} item={item} onChoose={() => choose(item)} />
          ))}
        </div>
      )}
    </div>
  )
}

function MenuEntry({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const { label, description, isDanger } = item
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={isDanger ? 'danger' : ''}
      onClick={onChoose}
    >
      <span>{label}</span>
      {description && <small>{description}</small>}
    </button>
  )
}
