import { type ReactNode, useEffect, useRef } from 'react'

type Given = { title: string; onClose: () => void; children: ReactNode; className?: string }

/** The browser keeps the focus inside, gives it back afterwards, and closes on Escape. */
export function Dialog({ title, onClose, children, className = '' }: Given) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={title}
      // Escape is meant for the dialog alone, and not for the panel that it was opened from.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
