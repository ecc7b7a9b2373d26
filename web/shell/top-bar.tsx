import { AppIcon } from '../controls/app-icon.tsx'
import { Icon } from '../controls/icon.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { useTheme } from '../state/use-theme.ts'
import { PersonSwitch } from './person-switch.tsx'

export type Drawer = 'channels' | 'cluster'
type Given = { open: Drawer | undefined; onToggle: (drawer: Drawer) => void }

export function TopBar({ open, onToggle }: Given) {
  const { say } = useSandbox()
  const [theme, toggleTheme] = useTheme()
  return (
    <header className="top-bar">
      <button
        type="button"
        className="tool only-narrow"
        aria-label={say('channels')}
        aria-expanded={open === 'channels'}
        onClick={() => onToggle('channels')}
      >
        <Icon name="menu" />
      </button>
      <h1>
        <AppIcon />
        pullcheck <small>{say('sandbox')}</small>
      </h1>
      <PersonSwitch />
      <button
        type="button"
        className="tool"
        aria-label={theme === 'dark' ? say('lightTheme') : say('darkTheme')}
        onClick={toggleTheme}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={say('cluster')}
        aria-expanded={open === 'cluster'}
        onClick={() => onToggle('cluster')}
      >
        <Icon name="cluster" />
      </button>
    </header>
  )
}
