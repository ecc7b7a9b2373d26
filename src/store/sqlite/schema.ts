import { sql } from './sql.ts'

/**
 * What changed the schema, in order: a database's `user_version` counts those that it has been through.
 * One that was ever released stays as it is, and a new one follows it.
 *
 * Times are REAL, since a computed one may have a fraction. `free_at` is the end of a lease, or the time
 * before which nobody may take the row; `owner` is set while somebody holds it. `changed` says that a row
 * was given something new while it was held, which its holder does not know of.
 */
export const migrations: readonly string[] = [
  sql`
  CREATE TABLE alerts (
    place INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    sent_us INTEGER NOT NULL,
    edited_us INTEGER NOT NULL,
    message TEXT NOT NULL,
    digest TEXT NOT NULL,
    received_at REAL NOT NULL,
    outcome TEXT,
    changed INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    free_at REAL NOT NULL DEFAULT 0,
    UNIQUE (channel, ts)
  ) STRICT;
  CREATE INDEX alerts_to_settle ON alerts (sent_us, free_at) WHERE outcome IS NULL;
  CREATE INDEX alerts_settled ON alerts (received_at) WHERE outcome IS NOT NULL;

  CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    opened_at REAL NOT NULL,
    closed_at REAL,
    next_check_at REAL NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    owner TEXT,
    free_at REAL NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX incidents_open ON incidents (channel, key) WHERE state = 'open';
  CREATE INDEX incidents_to_check ON incidents (next_check_at) WHERE state = 'open';
  CREATE INDEX incidents_closed ON incidents (closed_at) WHERE state = 'closed';

  CREATE TABLE outgoing (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    incident TEXT,
    action TEXT NOT NULL,
    due_at REAL NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    pending INTEGER NOT NULL DEFAULT 1,
    changed INTEGER NOT NULL DEFAULT 0,
    ts TEXT,
    failure TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    free_at REAL NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX outgoing_to_send ON outgoing (due_at) WHERE pending = 1;
  CREATE INDEX outgoing_done ON outgoing (due_at) WHERE pending = 0;

  CREATE TABLE channels (
    id TEXT PRIMARY KEY,
    watched INTEGER,
    lang TEXT,
    seen_ts TEXT,
    seen_us INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    asked_by TEXT,
    at REAL NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_asker ON answers (asked_by, at);
  CREATE INDEX answers_by_age ON answers (at);

  CREATE TABLE audit (
    place INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_age ON audit (at);

  CREATE TABLE feedback (
    answer TEXT NOT NULL,
    said_by TEXT NOT NULL,
    at REAL NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (answer, said_by)
  ) STRICT;

  CREATE TABLE mutes (
    channel TEXT NOT NULL,
    what TEXT NOT NULL,
    until REAL NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (channel, what)
  ) STRICT, WITHOUT ROWID;
  `,
  sql`ALTER TABLE channels ADD COLUMN second_lang TEXT`,
  // Of a big outage they are a megabyte, and change less often than the rest.
  sql`
  CREATE TABLE incident_pods (
    incident TEXT PRIMARY KEY REFERENCES incidents (id) ON DELETE CASCADE,
    document TEXT NOT NULL
  ) STRICT;
  INSERT INTO incident_pods (incident, document) SELECT id, document -> '$.pods' FROM incidents;
  UPDATE incidents SET document = json_remove(document, '$.pods');
  `,
]
