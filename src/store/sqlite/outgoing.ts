import type { DatabaseSync } from 'node:sqlite'
import type { Action, OutgoingMessage } from '../records.ts'
import type { Change, Claim, Store } from '../store.ts'
import { numberIn, type Row, textIn, textOrNone } from './row.ts'
import { sql } from './sql.ts'

/**
 * The time of a message that is being sent, or was, is that of words before these; one that waits keeps the
 * earlier time. Whom Slack told to wait (`free_at`) waits all the same.
 */
const arm = sql`
  INSERT INTO outgoing (id, channel, incident, action, due_at)
  VALUES (:id, :channel, :incident, :action, :dueAt)
  ON CONFLICT (id) DO UPDATE SET
    channel = excluded.channel,
    incident = excluded.incident,
    action = excluded.action,
    due_at = CASE
      WHEN pending = 0 OR (owner IS NOT NULL AND changed = 0) THEN excluded.due_at
      ELSE min(due_at, excluded.due_at)
    END,
    revision = revision + 1,
    pending = 1,
    changed = owner IS NOT NULL`

const claim = sql`
  UPDATE outgoing SET owner = :owner, free_at = :until, tries = tries + 1, changed = 0
  WHERE place IN (
    SELECT place FROM outgoing WHERE pending = 1 AND due_at <= :now AND free_at <= :now
    ORDER BY row_number() OVER (PARTITION BY channel ORDER BY due_at, place), due_at, place
    LIMIT :limit
  )
  RETURNING *`

const sent = sql`
  UPDATE outgoing SET ts = coalesce(:ts, ts), pending = revision > :revision, failure = NULL,
    tries = 0, changed = 0, owner = NULL, free_at = 0
  WHERE id = :id`

const putOff = sql`
  UPDATE outgoing SET free_at = :until, failure = :reason, changed = 0, owner = NULL,
    tries = max(0, tries - :certain)
  WHERE id = :id`

const giveUp = sql`
  UPDATE outgoing SET pending = changed, failure = :reason, changed = 0, owner = NULL, free_at = 0
  WHERE id = :id`

export function createOutgoing(db: DatabaseSync) {
  const statements = {
    arm: db.prepare(arm),
    claim: db.prepare(claim),
    sent: db.prepare(sent),
    putOff: db.prepare(putOff),
    giveUp: db.prepare(giveUp),
    one: db.prepare(sql`SELECT * FROM outgoing WHERE id = :id`),
  }
  return {
    arm: ({ id, channel, action, dueAt }: NonNullable<Change['outgoing']>[number]): void => {
      const incident = 'incident' in action ? action.incident : null
      statements.arm.run({ id, channel, incident, action: JSON.stringify(action), dueAt })
    },
    claim: ({ owner, now, leaseMs, limit }: Claim): OutgoingMessage[] =>
      inTurn(statements.claim.all({ owner, now, until: now + leaseMs, limit })).map(toMessage),
    sent: (id: string, { ts, revision }: { ts?: string; revision: number }): void => {
      statements.sent.run({ id, ts: ts ?? null, revision })
    },
    unsent: (id: string, { until, reason, maybeOut = true }: Parameters<Store['unsent']>[1]): void => {
      if (until === undefined) statements.giveUp.run({ id, reason })
      else statements.putOff.run({ id, until, reason, certain: maybeOut ? 0 : 1 })
    },
    one: (id: string): OutgoingMessage | undefined => {
      const row = statements.one.get({ id })
      return row && toMessage(row)
    },
  }
}

/** The oldest of each channel, then the next of each: what an update gives back comes in any order. */
function inTurn(rows: readonly Row[]): Row[] {
  const oldestFirst = rows.toSorted((a, b) => byAge(a, b))
  const channels = Map.groupBy(oldestFirst, (row) => textIn(row, 'channel'))
  const turns = [...channels.values()].flatMap((queue) => queue.map((row, turn) => ({ row, turn })))
  return turns.sort((a, b) => a.turn - b.turn || byAge(a.row, b.row)).map(({ row }) => row)
}

function byAge(a: Row, b: Row): number {
  return numberIn(a, 'due_at') - numberIn(b, 'due_at') || numberIn(a, 'place') - numberIn(b, 'place')
}

function toMessage(row: Row): OutgoingMessage {
  const action: Action = JSON.parse(textIn(row, 'action'))
  const ts = textOrNone(row, 'ts')
  return {
    id: textIn(row, 'id'),
    channel: textIn(row, 'channel'),
    action,
    dueAt: numberIn(row, 'due_at'),
    revision: numberIn(row, 'revision'),
    ...(ts !== undefined && { ts }),
    tries: numberIn(row, 'tries'),
  }
}
