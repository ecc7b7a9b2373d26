import type { DatabaseSync } from 'node:sqlite'
import type { Incident, IncidentPod } from '../records.ts'
import type { Claim } from '../store.ts'
import { documentsOf } from './documents.ts'
import { createKeptIncidents } from './kept-incidents.ts'
import { numberIn, textIn } from './row.ts'
import { sql } from './sql.ts'

const documents = documentsOf<Omit<Incident, 'pods'>>()

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
  SELECT id, version FROM incidents
  WHERE (state = 'open' OR closed_at > :closedAfter) AND (:channel IS NULL OR channel = :channel)
  ORDER BY opened_at, rowid`

const savePods = sql`
  INSERT INTO incident_pods (incident, document) VALUES (:id, :pods)
  ON CONFLICT (incident) DO UPDATE SET document = excluded.document`

const one = sql`
  SELECT incidents.document, incident_pods.document AS pods
  FROM incidents JOIN incident_pods ON incident = id
  WHERE id = :id AND version = :version`

const claim = sql`
  UPDATE incidents SET owner = :owner, free_at = :until
  WHERE id IN (
    SELECT id FROM incidents WHERE state = 'open' AND next_check_at <= :now AND free_at <= :now
    ORDER BY next_check_at LIMIT :limit
  )
  RETURNING id`

/** What a save writes. It is made ready before the transaction, which keeps everybody waiting. */
export type IncidentRow = ReturnType<typeof toRow>

export function createIncidents(db: DatabaseSync) {
  const statements = {
    open: db.prepare(open),
    change: db.prepare(change),
    list: db.prepare(list),
    pods: db.prepare(savePods),
    one: db.prepare(one),
    version: db.prepare(sql`SELECT version FROM incidents WHERE id = :id`),
    claim: db.prepare(claim),
  }
  const kept = createKeptIncidents()

  function read(id: string, version: number): Incident[] {
    const known = kept.find(id, version)
    if (known) return [known]
    const row = statements.one.get({ id, version })
    if (!row) return []
    const pods: IncidentPod[] = JSON.parse(textIn(row, 'pods'))
    const incident = { ...documents.read(row), pods, version }
    kept.keep(incident)
    return [incident]
  }

  function find(id: string): Incident | undefined {
    const row = statements.version.get({ id })
    return row && read(id, numberIn(row, 'version'))[0]
  }

  return {
    /** False when another's change came first. */
    save: ({ version, pods, ...row }: IncidentRow): boolean => {
      const { changes } =
        version === 0 ? statements.open.run(row) : statements.change.run({ ...row, version })
      if (changes === 1 && pods !== undefined) statements.pods.run({ id: row.id, pods })
      return changes === 1
    },
    toRow: (incident: Incident): IncidentRow => toRow(incident, kept.find(incident.id, incident.version)),
    /** After the save is on the disk: the next to ask need not read it. */
    keepSaved: (incident: Incident): void => kept.keep({ ...incident, version: incident.version + 1 }),
    list: ({ closedAfter, channel }: { closedAfter?: number; channel?: string }): Incident[] =>
      statements.list
        .all({ closedAfter: closedAfter ?? null, channel: channel ?? null })
        .flatMap((row) => read(textIn(row, 'id'), numberIn(row, 'version'))),
    one: find,
    claim: ({ owner, now, leaseMs, limit }: Claim): string[] =>
      statements.claim.all({ owner, now, until: now + leaseMs, limit }).map((row) => textIn(row, 'id')),
    claimed: (ids: readonly string[]): Incident[] =>
      ids.flatMap((id) => find(id) ?? []).sort((a, b) => a.nextCheckAt - b.nextCheckAt),
  }
}

/** Pods are left out where they are those of the version before. */
function toRow({ pods, ...incident }: Incident, before: Incident | undefined) {
  const { id, channel, key, state, openedAt, closedAt, nextCheckAt, version } = incident
  return {
    id,
    channel,
    key,
    state,
    openedAt,
    // What is closed must have a time, or it would never be forgotten.
    closedAt: state === 'closed' ? (closedAt ?? openedAt) : null,
    nextCheckAt,
    version,
    document: documents.write(incident),
    pods: before?.pods === pods ? undefined : JSON.stringify(pods),
  }
}
