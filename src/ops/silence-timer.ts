export type SilenceTimer = { start: () => void; sign: () => void; stop: () => void }

/** Calls once when, after a start, there was no sign for so long; a sign counts only while it runs. */
export function createSilenceTimer(ms: number, onSilence: () => void): SilenceTimer {
  let timer: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    start: () => {
      stop()
      timer = setTimeout(() => {
        stop()
        onSilence()
      }, ms)
    },
    sign: () => void timer?.refresh(),
    stop,
  }
}
