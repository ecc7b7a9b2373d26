import { randomUUID } from 'node:crypto'
import { setTimeout as letMoreCome } from 'node:timers/promises'
import { mayBeTold } from './access/decide-access.ts'
import type { AccessRules } from './access/rules.ts'
import type { Config, SlackConfig } from './config.ts'
import type { Sources } from './evidence/sources.ts'
import type { MayTell } from './incidents/limit-sight.ts'
import { createWatch } from './incidents/watch.ts'
import type { createLogger } from './ops/logging.ts'
import type { Stop } from './ops/shutdown.ts'
import { startWorkLoop, type WorkLoop } from './ops/work-loop.ts'
import type { Store } from './store/store.ts'
import { readAlert } from './surfaces/slack/alerts/read-alert.ts'
import type { SlackWatch, WatchPlan } from './surfaces/slack/watch/build-watch.ts'
import { tellIncident, tellLink } from './tell-incident.ts'
import { createLookout } from './watch-clusters.ts'

type BotConfig = Config & { slack: SlackConfig }
type Log = ReturnType<typeof createLogger>
type Options = { config: BotConfig; sources: Sources; store: Store; log: Log; idleMs?: number | undefined }

/** How often watched channels are read again, for what Slack never delivered. */
const catchUpEveryMs = 5 * 60_000

/** In a storm more alerts are on their way, and some of them cost little more than one. */
const gatherMs = 200
/** What is a good part of a batch needs no waiting. */
const many = 50

export type RunningWatch = {
  /** For the surface, which is built first. */
  plan: WatchPlan
  /** Begins to work with what the surface can do. */
  run: (slack: SlackWatch) => void
  /** After a connection was made: reads what came while there was none. */
  catchUp: () => Promise<void>
  stops: Stop[]
}

/** The engine of the watch, between the store and Slack: one loop decides, another one sends. */
export function startWatch({ config, sources, store, log, idleMs }: Options): RunningWatch {
  const owner = randomUUID()
  const now = () => Date.now()
  const loops: { deciding?: WorkLoop; sending?: WorkLoop } = {}
  let slack: SlackWatch | undefined
  let catching: ReturnType<typeof setInterval> | undefined
  const { deadlineMs, slowPullMs } = config
  const watch = createWatch({
    ...createLookout({ sources, deadlineMs, slowPullMs, now: () => new Date(now()) }),
    store,
    owner,
    now,
    log,
    newId: randomUUID,
    read: readAlert,
    ...mayTellBy(config.access, sources),
  })

  async function decide(): Promise<number> {
    const done = await watch.turn()
    if (done > 0) loops.sending?.wake()
    if (done > 0 && done < many) await letMoreCome(gatherMs)
    return done
  }

  async function catchUp(): Promise<void> {
    if (await slack?.catchUp()) loops.deciding?.wake()
  }

  return {
    plan: {
      store,
      owner,
      channels: config.slack.watch ?? [],
      admins: config.slack.admins ?? [],
      tell: tellIncident,
      tellLink,
      wake: () => loops.deciding?.wake(),
      now,
    },
    run: (surface) => {
      slack = surface
      loops.deciding = startWorkLoop({ name: 'watch', turn: decide, log, idleMs })
      loops.sending = startWorkLoop({ name: 'sender', turn: surface.sender.turn, log, idleMs })
      catching = setInterval(() => void catchUp(), catchUpEveryMs)
      void catchUp()
    },
    catchUp,
    stops: [
      {
        name: 'catch-up',
        stop: async () => {
          clearInterval(catching)
          await slack?.stop()
        },
      },
      { name: 'watch', stop: async () => loops.deciding?.stop() },
      { name: 'sender', stop: async () => loops.sending?.stop() },
      { name: 'store', stop: () => store.close() },
    ],
  }
}

/** Nothing to look up where everybody may read of everything. */
function mayTellBy(rules: AccessRules | undefined, { names }: Sources): { mayTell?: MayTell } {
  if (!rules || (rules.default === 'allow' && rules.rules.length === 0)) return {}
  const usual = names[0] ?? ''
  return {
    mayTell: (channel, cluster, namespace) =>
      mayBeTold(rules, channel, { cluster: cluster || usual, namespace }),
  }
}
