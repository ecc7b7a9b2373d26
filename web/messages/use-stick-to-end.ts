import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Message } from '../api/types.ts'

const nearEnd = 120

/**
 * Keeps a list at its end while messages come and grow. A new message that is taller than the window is
 * shown from its beginning, where people start to read.
 */
export function useStickToEnd(messages: readonly Message[]): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const last = messages.at(-1)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const remember = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    // To ask for the end of an empty list would only lay the page out before it is complete.
    if (!element || !last || !isAtEnd.current) return
    const newest = element.querySelector<HTMLElement>('.message:last-of-type')
    const isTall = newest && newest.offsetHeight > element.clientHeight - nearEnd
    element.scrollTop = isTall ? newest.offsetTop - element.offsetTop : element.scrollHeight
    isAtEnd.current = true
  }, [messages.length, last])
  return box
}
