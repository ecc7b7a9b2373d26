import { type ReactNode, useId } from 'react'
import { useMenu } from './use-menu.ts'

export type MenuItem = {
  key: string
  label: ReactNode
  description?: string | undefined
  isDanger?: boolean
  onChoose: () => void
}
type Given = {
  label: string
  /** Where the button's own words name it. */
  isNamedInside?: boolean
  children: ReactNode
  className?: string
  items: readonly MenuItem[]
}

/** A button that opens a list of choices, by mouse or keyboard. */
export function Menu({ label, isNamedInside = false, children, className = 'button', items }: Given) {
  const { isOpen, side, trigger, list, open, close, onKeyDown } = useMenu()
  const id = useId()
  return (
    <div
      className="menu"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close(false)}
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
            <MenuEntry key={item.key} item={item} onDone={close} />
          ))}
        </div>
      )}
    </div>
  )
}

function MenuEntry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const { label, description, isDanger, onChoose } = item
  const choose = () => {
    onDone()
    onChoose()
  }
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={isDanger ? 'danger' : ''} onClick={choose}>
      <span>{label}</span>
      {description && <small>{description}</small>}
    </button>
  )
}
