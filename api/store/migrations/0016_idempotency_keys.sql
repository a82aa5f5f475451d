-- The answers to requests that created something, by their Idempotency-Key: whoever repeats such a request gets the same
-- answer. owner: an account's id, or a hash of the address of somebody without one. What an answer shows goes with it.
CREATE TABLE idempotency_keys (
  owner BLOB NOT NULL,
  key TEXT NOT NULL,
  request_hash BLOB NOT NULL,
  status INTEGER NOT NULL,
  location TEXT,
  body TEXT NOT NULL,
  post_id BIGINT REFERENCES posts (id) ON DELETE CASCADE,
  comment_id BIGINT REFERENCES comments (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
CREATE INDEX idempotency_keys_newest ON idempotency_keys (owner, expires_at);
CREATE INDEX idempotency_keys_post ON idempotency_keys (post_id);
CREATE INDEX idempotency_keys_comment ON idempotency_keys (comment_id);
