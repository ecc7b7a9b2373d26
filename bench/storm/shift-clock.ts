let ahead = 0
const RealDate = Date

/** Every clock of this process but the monotonic one is as far ahead as said; what it waits for is not. */
export function shiftClock(ms: number): void {
  ahead = ms
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [later()], newTarget),
    get: (target, name) => (name === 'now' ? later : Reflect.get(target, name)),
  })
}

function later(): number {
  return RealDate.now() + ahead
}

/** Of this process's clocks the one that nobody else moves. */
export function passedMs(): number {
  return performance.now() + ahead
}
