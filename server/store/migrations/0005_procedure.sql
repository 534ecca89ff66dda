-- What the procedure knows of a record beside its content, and what it gives to the public.

-- Who manages a unit, from its lineage: one row for each time.
CREATE TABLE unit_superiors (
  unit_id     TEXT NOT NULL,
  from_on     TEXT NOT NULL,  -- '' where the beginning is not recorded
  until_on    TEXT,           -- the first day it no longer holds
  superior_id TEXT NOT NULL,
  PRIMARY KEY (unit_id, from_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_superiors_superior ON unit_superiors (superior_id, unit_id);

-- Where a dossier or a nomination lies once it was sent.
CREATE TABLE standings (
  record_id      TEXT PRIMARY KEY REFERENCES records (record_id),
  holder_unit_id TEXT NOT NULL,  -- the unit that has it now
  received_on    TEXT NOT NULL   -- the day whose law its criteria are judged by
) STRICT, WITHOUT ROWID;

-- Whom a nomination proposes, to find the same nominee in other dossiers.
CREATE TABLE nominees (
  record_id  TEXT PRIMARY KEY REFERENCES records (record_id),
  nominee_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX nominees_nominee ON nominees (nominee_id, record_id);

-- Acts that were done, under the ids their senders gave them: one sent again changes nothing.
CREATE TABLE acts (
  act_id     TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  path       TEXT NOT NULL,
  receipt    TEXT NOT NULL,  -- JSON, as it was answered
  at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO counters (name, value) VALUES ('receipt', 0);

-- What was judged when a record passed a door, and on which facts.
CREATE TABLE judgements (
  transition_seq INTEGER PRIMARY KEY REFERENCES transitions (seq),
  facts          TEXT NOT NULL,  -- JSON
  report         TEXT NOT NULL   -- JSON
) STRICT;

-- Khen thưởng đã quyết định, as anyone may read it. Holds nothing private.
CREATE TABLE honours (
  seq             INTEGER PRIMARY KEY,  -- descending: the newest decision first, its list in order
  honour_id       TEXT NOT NULL UNIQUE,
  decision_number TEXT NOT NULL,
  number_folded   TEXT NOT NULL,
  signed_on       TEXT NOT NULL,
  signer_name     TEXT NOT NULL,
  decided_by      TEXT NOT NULL,
  award           TEXT NOT NULL,
  nominee_type    TEXT NOT NULL,
  nominee_name    TEXT NOT NULL,
  position        TEXT NOT NULL,
  unit_name       TEXT NOT NULL,
  school_year     TEXT NOT NULL,
  folded          TEXT NOT NULL  -- what search compares
) STRICT;

CREATE INDEX honours_year ON honours (school_year, seq);
CREATE INDEX honours_number ON honours (number_folded, seq);

-- Lists and feeds of one kind over all units.
CREATE INDEX records_kind_list ON records (kind, sort_key, record_id);
CREATE INDEX records_kind_change ON records (kind, change_seq);
