-- Who did what. Each entry holds the hash of the one before it, so that a change anywhere breaks the chain.

CREATE TABLE audit (
  seq           INTEGER PRIMARY KEY,  -- 1, 2, 3, … without gaps
  at            INTEGER NOT NULL,
  account_id    TEXT,                 -- NULL: the program itself, or the command line
  act           TEXT NOT NULL,
  record_id     TEXT,
  revision_id   TEXT,
  content_hash  TEXT NOT NULL,        -- SHA-256 of the revision's document, hexadecimal; '' where there is none
  detail        TEXT NOT NULL,        -- JSON
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL
) STRICT;

CREATE INDEX audit_record ON audit (record_id, seq) WHERE record_id IS NOT NULL;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
