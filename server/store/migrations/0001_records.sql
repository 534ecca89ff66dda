-- Everything a person writes: a record is a chain of immutable revisions and one small row for lists.
-- Instants (_at) are Unix milliseconds; days (_on) are YYYY-MM-DD of UTC+7; ids are UUID text.

CREATE TABLE counters (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The last number given in the feed of changes; revisions and transitions share it.
INSERT INTO counters (name, value) VALUES ('change_seq', 0);

CREATE TABLE records (
  record_id   TEXT PRIMARY KEY NOT NULL,
  kind        TEXT NOT NULL,
  unit_id     TEXT NOT NULL,
  parent_id   TEXT,
  state       TEXT NOT NULL,
  revision_id TEXT NOT NULL,     -- the newest
  change_seq  INTEGER NOT NULL,  -- of the newest revision or transition
  school_year TEXT NOT NULL,     -- '' where the kind has none
  title       TEXT NOT NULL,
  sort_key    TEXT NOT NULL,     -- its byte order is the Vietnamese order
  folded      TEXT NOT NULL,     -- what search compares
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX records_change ON records (change_seq);
CREATE INDEX records_unit_change ON records (unit_id, change_seq);
CREATE INDEX records_unit_list ON records (kind, unit_id, sort_key, record_id);
CREATE INDEX records_state_list ON records (kind, state, sort_key, record_id);
CREATE INDEX records_parent ON records (parent_id, sort_key, record_id) WHERE parent_id IS NOT NULL;

CREATE TABLE revisions (
  seq              INTEGER PRIMARY KEY,
  revision_id      TEXT NOT NULL UNIQUE,
  record_id        TEXT NOT NULL REFERENCES records (record_id),
  base_revision_id TEXT,
  document         TEXT NOT NULL,
  author_id        TEXT NOT NULL,
  made_at          INTEGER NOT NULL,  -- by the clock of the device that made it
  received_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX revisions_record ON revisions (record_id, seq);

CREATE TRIGGER revisions_stay_as_they_are BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are immutable'); END;

CREATE TABLE transitions (
  seq          INTEGER PRIMARY KEY,
  record_id    TEXT NOT NULL REFERENCES records (record_id),
  act          TEXT NOT NULL,
  from_state   TEXT NOT NULL,
  to_state     TEXT NOT NULL,
  account_id   TEXT NOT NULL,
  at           INTEGER NOT NULL,
  revision_ids TEXT NOT NULL,  -- JSON: the revisions the act names
  note         TEXT NOT NULL   -- JSON: comments, verdict, …
) STRICT;

CREATE INDEX transitions_record ON transitions (record_id, seq);

CREATE TRIGGER transitions_stay_as_they_are BEFORE UPDATE ON transitions
BEGIN SELECT RAISE(ABORT, 'transitions are immutable'); END;
