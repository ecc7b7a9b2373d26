/** Passes on the first of many calls, and the next one no sooner than so many milliseconds later. */
export function atMostEvery<Args extends unknown[]>(
  ms: number,
  call: (...args: Args) => void,
): (...args: Args) => void {
  let nextAt = Number.NEGATIVE_INFINITY
  return (...args) => {
    if (performance.now() < nextAt) return
    nextAt = performance.now() + ms
    call(...args)
  }
}
