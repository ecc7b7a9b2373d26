import { useSandbox } from '../state/sandbox.ts'
import type { Completion } from './complete.ts'

type Given = {
  id: string
  completions: readonly Completion[]
  at: number
  onTake: (completion: Completion) => void
}

export function Completions({ id, completions, at, onTake }: Given) {
  const { say } = useSandbox()
  return (
    <div id={id} role="listbox" aria-label={say('completions')} className="completions">
      {completions.map((completion, index) => (
        <div
          key={completion.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // The field would lose the focus before a click arrives.
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(completion)
          }}
        >
          <span>{completion.shown}</span>
          <small>{completion.hintKey ? say(completion.hintKey) : completion.hint}</small>
        </div>
      ))}
      <p className="completions-keys">{say('completionKeys')}</p>
    </div>
  )
}
