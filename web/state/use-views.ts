import { useCallback, useEffect, useState } from 'react'
import { client, missLook } from '../api/client.ts'
import type { Change } from '../api/types.ts'
import type { View } from '../api/view.ts'

export type Views = {
  /** The last one is on top. */
  modals: readonly View[]
  home: View | undefined
  onChange: (change: Change) => void
}

/** What the app shows to the person besides messages. */
export function useViews(as: string): Views {
  const [modals, setModals] = useState<readonly View[]>([])
  const [home, setHome] = useState<View>()

  useEffect(() => {
    setModals([])
    setHome(undefined)
    let isCurrent = true
    client.views(as).then((open) => isCurrent && setModals(open), missLook)
    return () => {
      isCurrent = false
    }
  }, [as])

  const onChange = useCallback((change: Change) => {
    if (change.type === 'home') setHome(change.view)
    if (change.type === 'modal') setModals((before) => withView(before, change.view))
    if (change.type === 'modal_closed') setModals((before) => before.filter(({ id }) => id !== change.id))
  }, [])
  return { modals, home, onChange }
}

function withView(views: readonly View[], view: View): View[] {
  const isKnown = views.some(({ id }) => id === view.id)
  return isKnown ? views.map((one) => (one.id === view.id ? view : one)) : [...views, view]
}
