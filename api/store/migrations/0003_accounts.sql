-- kind: 1 session, 2 token, 3 personal token. scope: 1 read, 2 write.
ALTER TABLE credentials ADD COLUMN name TEXT;
ALTER TABLE credentials ADD COLUMN scope INTEGER NOT NULL DEFAULT 2;
ALTER TABLE credentials ADD COLUMN user_agent TEXT;

-- A mailed link that does something to an account, once. kind: 1 confirms, 2 resets the password, 3 changes the address.
-- A new link takes the place of the one before.
CREATE TABLE links (
  user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  token_hash BLOB NOT NULL UNIQUE,
  new_email TEXT,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, kind)
);
CREATE INDEX links_expiry ON links (expires_at);

-- Whose account a mail is about; 0: nobody's yet.
ALTER TABLE mails ADD COLUMN user_id BIGINT NOT NULL DEFAULT 0;
CREATE INDEX mails_user ON mails (user_id);

-- When an address last got a mail of a kind that anybody can ask for. kind: as of links.
CREATE TABLE mail_limits (
  email_key TEXT NOT NULL,
  kind INTEGER NOT NULL,
  sent_at BIGINT NOT NULL,
  PRIMARY KEY (email_key, kind)
);
CREATE INDEX mail_limits_age ON mail_limits (sent_at);

-- Accounts that were deleted and whose traces are still being removed. stage: 1 posts and comments are to go, 2 what the
-- database's files keep of deleted rows is to go, 3 it is going.
CREATE TABLE purges (
  user_id BIGINT PRIMARY KEY REFERENCES users (id),
  stage INTEGER NOT NULL
);

-- Keys of this installation, made at the first start.
CREATE TABLE keys (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
);
