import { useId } from 'react'
import type { ShownLine } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'

/** What the image streaming service of the nodes has logged, the newest first. */
export function StreamingLog({ lines }: { lines: readonly ShownLine[] }) {
  const { say, person } = useSandbox()
  const id = useId()
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id} className="streaming-log">
      <h3 id={id}>
        gcfsd <small>{say('lines', { count: lines.length })}</small>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <ol tabIndex={0} aria-labelledby={id}>
        {lines.map(({ node, time, level, text }, index) => (
          <li key={index} className={`log-${level}`}>
            <small>
              {new Date(time).toLocaleTimeString(person.locale, { timeZone: person.tz })} {level} {node}
            </small>
            <code>{text}</code>
          </li>
        ))}
      </ol>
    </section>
  )
}
