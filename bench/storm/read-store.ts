import { DatabaseSync } from 'node:sqlite'

export type StoreState = {
  /** Alerts by what became of them; `waiting` where nothing has yet. */
  alerts: Record<string, number>
  incidents: { channel: string; state: string; cause: string; alerts: number; pods: number }[]
  /** Messages that are still to be sent. */
  pending: number
}

export type StoreReader = { read: () => StoreState; close: () => void }

/** Reads beside the bot what it keeps, and holds up nobody: in WAL mode readers block no writer. */
export function openReader(folder: string): StoreReader {
  const db = new DatabaseSync(`${folder}/pullcheck.sqlite`, { readOnly: true })
  const alerts = db.prepare(
    `SELECT coalesce(outcome, 'waiting') AS outcome, count(*) AS count FROM alerts GROUP BY 1`,
  )
  const incidents = db.prepare(
    `SELECT channel, state, document ->> 'cause' AS cause, document ->> 'alerts' AS alerts,
      (SELECT json_array_length(document) FROM incident_pods WHERE incident = id) AS pods
    FROM incidents`,
  )
  const pending = db.prepare('SELECT count(*) AS count FROM outgoing WHERE pending = 1')
  return {
    read: () => ({
      alerts: Object.fromEntries(
        alerts.all().map(({ outcome, count }) => [String(outcome), Number(count)] as const),
      ),
      incidents: incidents.all().map((row) => ({
        channel: String(row.channel),
        state: String(row.state),
        cause: String(row.cause),
        alerts: Number(row.alerts),
        pods: Number(row.pods),
      })),
      pending: Number(pending.get()?.count),
    }),
    close: () => db.close(),
  }
}
