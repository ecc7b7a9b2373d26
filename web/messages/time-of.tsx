import { useSandbox } from '../state/sandbox.ts'

/** The time of a message on the person's own clock. */
export function TimeOf({ ts }: { ts: string }) {
  const { person } = useSandbox()
  const time = new Date(Number(ts) * 1000)
  const { tz: timeZone, locale } = person
  const short = time.toLocaleTimeString(locale, { timeStyle: 'short', timeZone })
  const whole = time.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone })
  return (
    <time dateTime={time.toISOString()} title={whole}>
      {short}
    </time>
  )
}
