import { useCallback, useEffect, useRef, useState } from 'react'
import type { Person } from '../api/types.ts'
import { type Place, readPlace, writePlace } from './place.ts'

/** Where to go; a thread is left unless it is named. */
export type Going = { as?: string; channel?: string; thread?: string }

/** The place in the address, kept there as people move; the browser's Back leads back. */
export function usePlace(people: readonly Person[]): [Place, (to: Going) => void] {
  const [place, setPlace] = useState<Place>(() => arrive(people))
  const current = useRef(place)

  const settle = useCallback((next: Place) => {
    current.current = next
    setPlace(next)
  }, [])

  useEffect(() => {
    const back = () => settle(arrive(people))
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [people, settle])

  const go = useCallback(
    (to: Going) => {
      const { as, channel } = current.current
      const next = { as, channel, ...to }
      const address = writePlace(next)
      if (address !== location.search) history.pushState(null, '', address)
      settle(next)
    },
    [settle],
  )
  return [place, go]
}

/** Without an address the reader is whoever speaks their browser's language. */
function arrive(people: readonly Person[]): Place {
  const given = readPlace(location.search)
  const known = people.find(({ id, name }) => name === given.as || id === given.as)
  const lang = navigator.language.slice(0, 2)
  const alike = people.find(({ locale }) => locale.startsWith(lang)) ?? people.find(isEnglish) ?? people[0]
  return { channel: 'alerts', ...given, as: (known ?? alike)?.name ?? '' }
}

function isEnglish({ locale }: Person): boolean {
  return locale.startsWith('en')
}
