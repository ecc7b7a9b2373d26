import type { Change } from './types.ts'

type Heard = {
  onChange: (change: Change) => void
  /** At the start, and after each interruption: something may have been missed. */
  onOpen: () => void
  onLost: () => void
}

/** Hears of every change that the person may see; the browser connects again by itself. */
export function listen(as: string, { onChange, onOpen, onLost }: Heard): () => void {
  const source = new EventSource(`/sandbox/stream?as=${encodeURIComponent(as)}`)
  source.addEventListener('open', onOpen)
  source.addEventListener('error', onLost)
  source.addEventListener('message', ({ data }) => onChange(JSON.parse(data)))
  return () => source.close()
}
