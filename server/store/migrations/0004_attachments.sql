-- Files lie on disk under their SHA-256; they are reached only through the record that names them.

CREATE TABLE attachments (
  sha256     TEXT PRIMARY KEY,
  byte_count INTEGER NOT NULL,
  media_type TEXT NOT NULL,  -- by content, not by name
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record_attachments (
  attachment_id TEXT PRIMARY KEY,
  record_id     TEXT NOT NULL REFERENCES records (record_id),
  sha256        TEXT NOT NULL REFERENCES attachments (sha256),
  file_name     TEXT NOT NULL,
  account_id    TEXT NOT NULL,
  added_at      INTEGER NOT NULL,
  removed_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX record_attachments_record ON record_attachments (record_id, attachment_id);
CREATE INDEX record_attachments_content ON record_attachments (sha256);
