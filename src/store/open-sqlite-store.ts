import { createAlerts } from './sqlite/alerts.ts'
import { createAnswers } from './sqlite/answers.ts'
import { createAudit } from './sqlite/audit.ts'
import { createChannels } from './sqlite/channels.ts'
import { createFeedback } from './sqlite/feedback.ts'
import { createForgetting } from './sqlite/forget.ts'
import { createIncidents } from './sqlite/incidents.ts'
import { createMutes } from './sqlite/mutes.ts'
import { openDatabase } from './sqlite/open-database.ts'
import { createOutgoing } from './sqlite/outgoing.ts'
import { createSettings } from './sqlite/settings.ts'
import { storeProblem } from './sqlite/store-problem.ts'
import { whileBusy } from './sqlite/while-busy.ts'
import { createWriteQueue } from './sqlite/write-queue.ts'
import type { Store } from './store.ts'

type Tables = ReturnType<typeof createTables>
/** Rejects with a Problem where the database does not do its work. */
type Run = <T>(work: () => T) => Promise<T>
type Ways = { read: Run; write: Run }

/** A store in a file, or with `:memory:` in none. */
export async function openSqliteStore({ path }: { path: string }): Promise<Store> {
  const db = await openDatabase(path)
  const queue = createWriteQueue(db)
  const ways: Ways = {
    read: (work) => orProblem(whileBusy(work), path),
    write: (work) => orProblem(queue.write(work), path),
  }
  return {
    ...storeOf(createTables(db), ways),
    close: async () => {
      await queue.idle()
      if (db.isOpen) db.close()
    },
  }
}

function createTables(db: Parameters<typeof createAlerts>[0]) {
  return {
    alerts: createAlerts(db),
    incidents: createIncidents(db),
    outgoing: createOutgoing(db),
    channels: createChannels(db),
    settings: createSettings(db),
    answers: createAnswers(db),
    audit: createAudit(db),
    feedback: createFeedback(db),
    mutes: createMutes(db),
    forgetting: createForgetting(db),
  }
}

function storeOf(tables: Tables, { read, write }: Ways): Omit<Store, 'close'> {
  const { alerts, incidents, outgoing, channels, settings, forgetting } = tables
  return {
    receive: (alert) => write(() => alerts.receive(alert)),
    claimAlerts: (claim) => write(() => alerts.claim(claim)),
    postponeAlerts: (keys, until) => write(() => alerts.postpone(keys, until)),
    commit: (change) => commit(change, tables, write),
    incidents: (filter) => read(() => incidents.list(filter)),
    incident: (id) => read(() => incidents.one(id)),
    claimChecks: async (claim) => {
      const ids = await write(() => incidents.claim(claim))
      return read(() => incidents.claimed(ids))
    },
    claimOutgoing: (claim) => write(() => outgoing.claim(claim)),
    sent: (id, posted) => write(() => outgoing.sent(id, posted)),
    unsent: (id, failure) => write(() => outgoing.unsent(id, failure)),
    outgoing: (id) => read(() => outgoing.one(id)),
    channel: (id) => read(() => channels.one(id)),
    channels: () => read(() => channels.all()),
    saveChannel: (channel) => write(() => channels.save(channel)),
    setting: (key) => read(() => settings.one(key)),
    saveSetting: (key, value) => write(() => settings.save(key, value)),
    saveAnswer: (answer) => write(() => tables.answers.save(answer)),
    answer: (id) => read(() => tables.answers.one(id)),
    answersFor: (user, limit) => read(() => tables.answers.by(user, limit)),
    audit: (entry) => write(() => tables.audit.add(entry)),
    auditSince: (since, limit) => read(() => tables.audit.since(since, limit)),
    saveFeedback: (feedback) => write(() => tables.feedback.save(feedback)),
    feedback: (since) => read(() => tables.feedback.since(since)),
    saveMute: (mute) => write(() => tables.mutes.save(mute)),
    mutes: (now) => read(() => tables.mutes.holding(now)),
    forget: async (before) => {
      for (const step of forgetting) while (!(await write(() => step(before))).over);
    },
  }
}

async function commit(
  { settled = [], incidents = [], outgoing = [] }: Parameters<Store['commit']>[0],
  tables: Tables,
  write: Run,
): Promise<boolean> {
  // What closes makes room for what opens with the same key.
  const closedFirst = incidents.toSorted((a, b) => Number(a.state === 'open') - Number(b.state === 'open'))
  const rows = closedFirst.map(tables.incidents.toRow)
  // What is false is taken back as a whole: see the write queue.
  const isDone = await write(() => {
    if (!rows.every(tables.incidents.save)) return false
    for (const alert of settled) tables.alerts.settle(alert)
    for (const message of outgoing) tables.outgoing.arm(message)
    return true
  })
  if (isDone) for (const incident of incidents) tables.incidents.keepSaved(incident)
  return isDone
}

async function orProblem<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw storeProblem(error, path)
  }
}
