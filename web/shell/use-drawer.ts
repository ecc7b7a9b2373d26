import { type RefObject, useEffect, useRef } from 'react'

/** A panel that lies over the page takes the focus, and gives it back when it is put away. */
export function useDrawer<Panel extends HTMLElement>(isDrawer: boolean): RefObject<Panel | null> {
  const panel = useRef<Panel>(null)
  useEffect(() => {
    if (!isDrawer) return undefined
    const element = panel.current
    const before = document.activeElement
    element?.querySelector('button')?.focus()
    return () => {
      const isInside = element?.contains(document.activeElement) || document.activeElement === document.body
      if (isInside && before instanceof HTMLElement) before.focus()
    }
  }, [isDrawer])
  return panel
}
