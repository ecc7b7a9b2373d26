import { useEffect, useState } from 'react'
import type { View } from '../api/view.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { InteractionContext } from '../blocks/interaction.ts'
import { useSandbox } from '../state/sandbox.ts'
import type { HomeReport } from '../state/use-views.ts'
import { useViewInteraction } from './use-view-interaction.ts'

/** The app is told each time that somebody looks, and may publish the tab anew. */
export function HomeTab({ home }: { home: View | undefined }) {
  const { act, person, say } = useSandbox()
  const [before, setBefore] = useState<View>()
  useEffect(() => {
    void act<HomeReport>('home', { as: person.id }).then((report) =>
      setBefore('view' in report ? report.view : undefined),
    )
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
