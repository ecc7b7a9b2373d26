import { z } from 'zod'
import { homeOpenedEvent } from '../../slack/outgoing/home-opened-event.ts'
import { raiseEvents } from '../../slack/outgoing/raise-events.ts'
import { type Desk, seat } from '../desk.ts'
import { reportOf } from '../report-delivery.ts'

export const OpenHome = z.object({ as: z.string() })

/** Looks at the app's home tab; what the app publishes then comes over the stream. */
export async function openHome(
  { as }: z.infer<typeof OpenHome>,
  desk: Desk,
): Promise<Record<string, unknown>> {
  const { person, channel } = seat(as, 'dm')
  const { views, messages } = desk.workspace
  const home = views.homeOf(person.id)
  const event = homeOpenedEvent({ person, channel, home, eventTs: messages.nextTs() })
  return {
    ...reportOf(await raiseEvents([event], desk), desk),
    ...(home && { view: { ...home.view, id: home.id } }),
  }
}
