import type { KeyboardEvent } from 'react'
import { useSandbox } from '../state/sandbox.ts'

export type Tab = 'messages' | 'home'
const tabs: readonly Tab[] = ['home', 'messages']

/** An app has a tab of its own beside the conversation with it. */
export function Tabs({ chosen, onChoose }: { chosen: Tab; onChoose: (tab: Tab) => void }) {
  const { say, workspace } = useSandbox()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = chosen === 'home' ? 'messages' : 'home'
    onChoose(other)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" tabIndex={-1} aria-label={workspace.bot.name} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          data-tab={tab}
          aria-selected={tab === chosen}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {say(tab)}
        </button>
      ))}
    </div>
  )
}
