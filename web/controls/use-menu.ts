import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { nextAt } from './next-at.ts'
import { sideOf } from './side-of.ts'

type MenuState = {
  isOpen: boolean
  /** To which side the list opens. */
  side: string
  trigger: RefObject<HTMLButtonElement | null>
  list: RefObject<HTMLDivElement | null>
  open: () => void
  close: (focus?: boolean) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** A list that takes the focus when it opens, and gives it back to its button. */
export function useMenu(): MenuState {
  const [isOpen, setOpen] = useState(false)
  const [side, setSide] = useState('')
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus()
  }, [isOpen])

  const open = () => {
    setSide(sideOf(trigger.current))
    setOpen(true)
  }
  const close = (focus = true) => {
    setOpen(false)
    if (focus) trigger.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return close(false)
    if (event.key !== 'Escape') return step(event, list.current)
    event.stopPropagation()
    close()
  }
  return { isOpen, side, trigger, list, open, close, onKeyDown }
}

/** From one entry to another; Home and End lead to the first and the last. */
function step(event: KeyboardEvent, list: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const ends: Readonly<Record<string, number>> = { Home: 0, End: buttons.length - 1 }
  const next = nextAt(event.key, at, buttons.length) ?? ends[event.key]
  if (next === undefined) return
  event.preventDefault()
  buttons[next]?.focus()
}
