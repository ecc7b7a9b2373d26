import { useEffect, useState } from 'react'
import type { Report } from '../api/types.ts'
import type { View } from '../api/view.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { InteractionContext } from '../blocks/interaction.ts'
import { useSandbox } from '../state/sandbox.ts'
import { useViewInteraction } from './use-view-interaction.ts'

/** The tab as it was when somebody looked before. */
type HomeReport = Report & { view?: View }

/** The app is told each time that somebody looks, and may publish the tab anew. */
export function HomeTab({ home }: { home: View | undefined }) {
  const { act, person, say } = useSandbox()
  const [before, setBefore] = useState<View>()
  useEffect(() => {
    let isCurrent = true
    void act<HomeReport>('home', { as: person.id }).then((report) => {
      if (isCurrent && 'view' in report) setBefore(report.view)
    })
    return () => {
      isCurrent = false
    }
  }, [act, person.id])
  const view = home ?? before
  if (!view) return <p className="empty">{say('noHome')}</p>
  return <Home view={view} />
}

function Home({ view }: { view: View }) {
  const { interaction } = useViewInteraction(view)
  const { workspace } = useSandbox()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="home" role="tabpanel" aria-label={workspace.bot.name} tabIndex={0}>
      <InteractionContext value={interaction}>
        <Blocks blocks={view.blocks} />
      </InteractionContext>
    </div>
  )
}
