import type { ReactNode } from 'react'

export type Choice = { key: string; shown: ReactNode; onTake: () => void }
type Given = { id: string; label: string; choices: readonly Choice[]; at: number }

/** Choices of a field, which keeps the focus and names the chosen one by `activeDescendant`. */
export function Listbox({ id, label, choices, at }: Given) {
  return (
    <div id={id} role="listbox" aria-label={label}>
      {choices.map(({ key, shown, onTake }, index) => (
        <div
          key={key}
          id={choiceId(id, index)}
          ref={index === at ? keepInSight : undefined}
          role="option"
          aria-selected={index === at}
          // The field would lose the focus before a click arrives.
          onMouseDown={(event) => {
            event.preventDefault()
            onTake()
          }}
        >
          {shown}
        </div>
      ))}
    </div>
  )
}

/** What a field says of its list besides `aria-controls`. */
export function describeList(id: string, isOpen: boolean, at: number) {
  return {
    'aria-autocomplete': 'list',
    'aria-activedescendant': isOpen && at >= 0 ? choiceId(id, at) : undefined,
  } as const
}

function choiceId(id: string, index: number): string {
  return `${id}-${index}`
}

function keepInSight(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
