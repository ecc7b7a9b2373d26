import { useCallback, useRef, useState } from 'react'
import type { Notice } from './notices.tsx'

const shownForMs = 6000

export function useNotices(): [readonly Notice[], (text: string) => void] {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const next = useRef(0)
  const notify = useCallback((text: string) => {
    next.current += 1
    const id = next.current
    setNotices((before) => [...before, { id, text }])
    setTimeout(() => setNotices((before) => before.filter((one) => one.id !== id)), shownForMs)
  }, [])
  return [notices, notify]
}
