-- Who may come in.

CREATE TABLE accounts (
  account_id           TEXT PRIMARY KEY NOT NULL,
  login                TEXT NOT NULL UNIQUE,  -- lower case
  name                 TEXT NOT NULL,
  password_hash        TEXT NOT NULL,         -- Argon2id, as libsodium writes it
  must_change_password INTEGER NOT NULL,
  disabled_at          INTEGER,
  created_at           INTEGER NOT NULL,
  password_changed_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE account_roles (
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  role       TEXT NOT NULL,
  unit_id    TEXT NOT NULL,
  from_on    TEXT NOT NULL,
  until_on   TEXT,  -- the first day it no longer holds
  PRIMARY KEY (account_id, role, unit_id, from_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_roles_unit ON account_roles (unit_id, role);

CREATE TABLE sessions (
  token_hash   TEXT PRIMARY KEY,  -- SHA-256 of the cookie; the cookie itself is nowhere kept
  account_id   TEXT NOT NULL REFERENCES accounts (account_id),
  created_at   INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,  -- to within a few minutes
  expires_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Failed attempts to sign in, by login and by address.
CREATE TABLE sign_in_attempts (
  subject        TEXT PRIMARY KEY,  -- 'login:…' or 'address:…'
  failure_count  INTEGER NOT NULL,
  last_failed_at INTEGER NOT NULL,
  blocked_until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
