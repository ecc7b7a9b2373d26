import { useState } from 'react'

/** Whether a thing that was begun is still going on; until then nothing is begun again. */
export function useBusy(): [boolean, (task: () => Promise<unknown>) => void] {
  const [isBusy, setBusy] = useState(false)
  const run = (task: () => Promise<unknown>) => {
    if (isBusy) return
    setBusy(true)
    void task().finally(() => setBusy(false))
  }
  return [isBusy, run]
}
