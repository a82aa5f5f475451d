-- Usernames of deleted accounts, as keyed hashes, which nobody may take yet.
CREATE TABLE reserved_names (
  name_hash BLOB PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
CREATE INDEX reserved_names_expiry ON reserved_names (expires_at);

-- A registration keeps its username from nobody. user_id: the account of its address, once one was confirmed.
CREATE TABLE registrations_of_anybody (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  username TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE,
  user_id BIGINT REFERENCES users (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
INSERT INTO registrations_of_anybody (id, username, email, email_key, password_hash, token_hash, created_at, expires_at)
  SELECT id, username, email, email_key, password_hash, token_hash, created_at, expires_at FROM registrations;
DROP TABLE registrations;
ALTER TABLE registrations_of_anybody RENAME TO registrations;
CREATE INDEX registrations_email ON registrations (email_key);
CREATE INDEX registrations_user ON registrations (user_id);
CREATE INDEX registrations_expiry ON registrations (expires_at);
