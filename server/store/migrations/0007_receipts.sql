-- Biên nhận: what was handed in and when, under the number its sender was told. Anyone may look it up by that number.

CREATE TABLE receipts (
  number           TEXT PRIMARY KEY,
  record_id        TEXT NOT NULL REFERENCES records (record_id),  -- the dossier
  unit_id          TEXT NOT NULL,     -- who handed it in
  receiver_unit_id TEXT NOT NULL,     -- to whom
  received_on      TEXT NOT NULL,     -- the day by which its criteria are judged
  at               INTEGER NOT NULL,  -- by the clock of the server
  revision_ids     TEXT NOT NULL,     -- JSON: what the hash covers, in its order
  hash             TEXT NOT NULL
) STRICT, WITHOUT ROWID;
