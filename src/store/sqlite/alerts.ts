import type { DatabaseSync } from 'node:sqlite'
import type { AlertKey, StoredAlert } from '../records.ts'
import type { Claim, ReceivedAlert } from '../store.ts'
import { digest } from './digest.ts'
import { numberIn, type Row, textIn } from './row.ts'
import { microsecondsOf } from './slack-time.ts'
import { sql } from './sql.ts'

const receive = sql`
  INSERT INTO alerts (channel, ts, sent_us, edited_us, message, digest, received_at)
  VALUES (:channel, :ts, :sentUs, :editedUs, :message, :digest, :receivedAt)
  ON CONFLICT (channel, ts) DO UPDATE SET
    message = excluded.message,
    digest = excluded.digest,
    edited_us = excluded.edited_us,
    received_at = excluded.received_at,
    outcome = NULL,
    tries = 0,
    changed = owner IS NOT NULL,
    free_at = CASE WHEN owner IS NULL THEN 0 ELSE free_at END
  WHERE digest <> excluded.digest AND edited_us <= excluded.edited_us`

const claim = sql`
  UPDATE alerts SET owner = :owner, free_at = :until, tries = tries + 1, changed = 0
  WHERE place IN (
    SELECT place FROM alerts WHERE outcome IS NULL AND free_at <= :now ORDER BY sent_us LIMIT :limit
  )
  RETURNING *`

const postpone = sql`
  UPDATE alerts SET owner = NULL, free_at = CASE WHEN changed THEN 0 ELSE :until END, changed = 0
  WHERE channel = :channel AND ts = :ts AND outcome IS NULL`

/** The words of a settled alert are needed no more: its digest tells whether it comes again. */
const settle = sql`
  UPDATE alerts SET owner = NULL, free_at = 0, changed = 0,
    outcome = CASE WHEN changed THEN NULL ELSE :outcome END,
    message = CASE WHEN changed THEN message ELSE 'null' END
  WHERE channel = :channel AND ts = :ts AND outcome IS NULL`

export function createAlerts(db: DatabaseSync) {
  const statements = {
    receive: db.prepare(receive),
    claim: db.prepare(claim),
    postpone: db.prepare(postpone),
    settle: db.prepare(settle),
  }
  return {
    receive: ({ channel, ts, message, receivedAt, editedTs }: ReceivedAlert): boolean => {
      const { changes } = statements.receive.run({
        channel,
        ts,
        sentUs: microsecondsOf(ts),
        editedUs: editedTs === undefined ? 0 : microsecondsOf(editedTs),
        message: JSON.stringify(message) ?? 'null',
        digest: digest(message),
        receivedAt,
      })
      return changes === 1
    },
    claim: ({ owner, now, leaseMs, limit }: Claim): StoredAlert[] =>
      statements.claim
        .all({ owner, now, until: now + leaseMs, limit })
        .sort((a, b) => numberIn(a, 'sent_us') - numberIn(b, 'sent_us'))
        .map(toAlert),
    postpone: (alerts: readonly AlertKey[], until: number): void => {
      for (const { channel, ts } of alerts) statements.postpone.run({ channel, ts, until })
    },
    settle: ({ channel, ts, outcome }: AlertKey & { outcome: string }): void => {
      statements.settle.run({ channel, ts, outcome })
    },
  }
}

function toAlert(row: Row): StoredAlert {
  return {
    channel: textIn(row, 'channel'),
    ts: textIn(row, 'ts'),
    message: JSON.parse(textIn(row, 'message')),
    receivedAt: numberIn(row, 'received_at'),
    tries: numberIn(row, 'tries'),
  }
}
