import { useEffect, useState } from 'react'

const query = '(max-width: 60rem)'

/** Whether panels lie over the conversation, for want of room beside it. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = () => setNarrow(list.matches)
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [])
  return isNarrow
}
