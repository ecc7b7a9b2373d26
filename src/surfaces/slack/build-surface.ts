import type { webApi } from '@slack/bolt'
import type { Store } from '../../store/store.ts'
import type { SlackDeps } from './app.ts'
import { createAccess } from './create-access.ts'
import { createFirstDelivery } from './first-delivery.ts'
import { createHome } from './home/create-home.ts'
import { createPodFinder } from './home/pod-finder.ts'
import { createChoices } from './languages/choices.ts'
import { createLater } from './later.ts'
import { createOnceAtATime } from './once-at-a-time.ts'
import { createReaders } from './resolve-reader.ts'
import type { Log, SlackSurface } from './surface.ts'

type Options = Pick<SlackSurface, 'shelf' | 'watching' | 'takeAlert' | 'reaction'> & {
  client: webApi.WebClient
  deps: SlackDeps
}

/** Everything that the listeners work with, tied together. */
export function buildSurface({ client, deps, ...made }: Options): SlackSurface {
  const { ask, examine, defaultLang, log, readAlert, rules, usualCluster, retellings } = deps
  const { store, now, wake, channels: configured } = deps.watch
  const choices = createChoices({ store, log, now })
  const usersInfo = (args: { user: string; include_locale: true }) => client.users.info(args)
  const readers = createReaders({ usersInfo, defaultLang, choices, log })
  const access = createAccess({ rules, client, usualCluster, log, now })
  const pods = createPodFinder({ list: deps.listPods, log, now })
  const home = createHome({ client, store, readers, access, configured, usualCluster, pods, log })
  return {
    ...made,
    ask,
    examine,
    defaultLang,
    log,
    retellings,
    store,
    once: createOnceAtATime(),
    wake,
    access,
    audit: auditTo(store, log),
    now,
    later: createLater(log),
    readAlert,
    isFirstReaction: createFirstDelivery(),
    choices,
    home,
    readers,
  }
}

/** An answer is not withheld because the trail could not be written. */
function auditTo(store: Pick<Store, 'audit'>, log: Log): SlackSurface['audit'] {
  return async (entry) => {
    try {
      await store.audit(entry)
    } catch (error) {
      log.error({ err: error, ...entry }, 'Audit trail could not be written')
    }
  }
}
