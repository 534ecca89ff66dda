-- Links through which somebody without an account writes the report of one nomination, and how far an account has read
-- its notices.

CREATE TABLE report_links (
  link_id       TEXT PRIMARY KEY,  -- also the author of what is saved through it
  token_hash    TEXT NOT NULL UNIQUE,  -- SHA-256; the token itself is nowhere kept
  nomination_id TEXT NOT NULL REFERENCES records (record_id),
  account_id    TEXT NOT NULL,     -- who made it
  made_at       INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL,
  opened_at     INTEGER,           -- the first time
  saved_at      INTEGER,           -- the last time
  revoked_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX report_links_nomination ON report_links (nomination_id, made_at);

-- Notices are drawn from the acts; those up to this instant (RFC 3339 in UTC, so that its order is that of time) were
-- read.
ALTER TABLE accounts ADD COLUMN notices_read_until TEXT NOT NULL DEFAULT '';
