import { useEffect, useState } from 'react'
import { useMedia } from './use-media.ts'

type Theme = 'light' | 'dark'
const key = 'pullcheck-theme'

/** What the system prefers, until the reader chooses. */
export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState(stored)
  const preferred = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const theme = chosen ?? preferred
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(key, next)
    setChosen(next)
  }
  return [theme, toggle]
}

function stored(): Theme | undefined {
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : undefined
}
