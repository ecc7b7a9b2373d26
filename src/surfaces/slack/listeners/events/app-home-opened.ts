import type { SlackSurface } from '../../surface.ts'

type OpenedArgs = { event: { user: string; tab?: string } }

/** Somebody looks at the app: their tab is made anew each time, since what it lists goes on changing. */
export async function appHomeOpened(
  { event }: OpenedArgs,
  { home }: Pick<SlackSurface, 'home'>,
): Promise<void> {
  if (event.tab === 'home') await home.publish(event.user)
}
