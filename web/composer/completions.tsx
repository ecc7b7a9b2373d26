import { Listbox } from '../controls/listbox.tsx'
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
  const choices = completions.map((completion) => ({
    key: completion.text,
    shown: (
      <>
        <span>{completion.shown}</span>
        <small>{completion.hintKey ? say(completion.hintKey) : completion.hint}</small>
      </>
    ),
    onTake: () => onTake(completion),
  }))
  return (
    <div className="completions">
      <Listbox id={id} label={say('completions')} choices={choices} at={at} />
      <p className="completions-keys">{say('completionKeys')}</p>
    </div>
  )
}
