import type { OpenView } from '../open-views.ts'
import type { Channel, Person } from '../team.ts'
import type { Outgoing } from './deliver.ts'
import { eventCallback } from './event-callback.ts'

type Opened = { person: Person; channel: Channel; home: OpenView | undefined; eventTs: string }

/** Somebody looks at the app's home tab; `view` is what stood there the last time. */
export function homeOpenedEvent({ person, channel, home, eventTs }: Opened): Outgoing {
  return eventCallback({
    type: 'app_home_opened',
    user: person.id,
    channel: channel.id,
    tab: 'home',
    event_ts: eventTs,
    ...(home && { view: { ...home.view, id: home.id, hash: home.hash } }),
  })
}
