import type { DatabaseSync } from 'node:sqlite'
import type { Incident } from '../records.ts'
import type { Claim } from '../store.ts'
import { numberIn, type Row, textIn } from './row.ts'
import { sql } from './sql.ts'

/** A second open incident of a key and channel changes no row, and neither does an id that is taken. */
const open = sql`
  INSERT INTO incidents (id, channel, key, state, opened_at, closed_at, next_check_at, version, document)
  VALUES (:id, :channel, :key, :state, :openedAt, :closedAt, :nextCheckAt, 1, :document)
  ON CONFLICT DO NOTHING`

const change = sql`
  UPDATE OR IGNORE incidents SET
    channel = :channel, key = :key, state = :state, opened_at = :openedAt, closed_at = :closedAt,
    free_at = CASE WHEN next_check_at = :nextCheckAt THEN free_at ELSE 0 END,
    next_check_at = :nextCheckAt, version = version + 1, document = :document
  WHERE id = :id AND version = :version`

const list = sql`
  SELECT version, document FROM incidents
  WHERE (state = 'open' OR closed_at > :closedAfter) AND (:channel IS NULL OR channel = :channel)
  ORDER BY opened_at, rowid`

const claim = sql`
  UPDATE incidents SET owner = :owner, free_at = :until
  WHERE id IN (
    SELECT id FROM incidents WHERE state = 'open' AND next_check_at <= :now AND free_at <= :now
    ORDER BY next_check_at LIMIT :limit
  )
  RETURNING version, document`

export function createIncidents(db: DatabaseSync) {
  const statements = {
    open: db.prepare(open),
    change: db.prepare(change),
    list: db.prepare(list),
    one: db.prepare(sql`SELECT version, document FROM incidents WHERE id = :id`),
    claim: db.prepare(claim),
  }
  return {
    /** False when another's change came first. */
    save: (incident: Incident): boolean => {
      const { version } = incident
      const { changes } =
        version === 0
          ? statements.open.run(columnsOf(incident))
          : statements.change.run({ ...columnsOf(incident), version })
      return changes === 1
    },
    list: ({ closedAfter, channel }: { closedAfter?: number; channel?: string }): Incident[] =>
      statements.list.all({ closedAfter: closedAfter ?? null, channel: channel ?? null }).map(toIncident),
    one: (id: string): Incident | undefined => {
      const row = statements.one.get({ id })
      return row && toIncident(row)
    },
    claim: ({ owner, now, leaseMs, limit }: Claim): Incident[] =>
      statements.claim
        .all({ owner, now, until: now + leaseMs, limit })
        .map(toIncident)
        .sort((a, b) => a.nextCheckAt - b.nextCheckAt),
  }
}

function columnsOf(incident: Incident) {
  const { id, channel, key, state, openedAt, closedAt, nextCheckAt } = incident
  return {
    id,
    channel,
    key,
    state,
    openedAt,
    // What is closed must have a time, or it would never be forgotten.
    closedAt: state === 'closed' ? (closedAt ?? openedAt) : null,
    nextCheckAt,
    document: JSON.stringify(incident),
  }
}

function toIncident(row: Row): Incident {
  const incident: Incident = JSON.parse(textIn(row, 'document'))
  return { ...incident, version: numberIn(row, 'version') }
}
