-- What people tell of themselves, all of it optional, and how many follow whom. Nobody follows oneself.
ALTER TABLE users ADD COLUMN name TEXT;
ALTER TABLE users ADD COLUMN location TEXT;
ALTER TABLE users ADD COLUMN about_me TEXT;
ALTER TABLE users ADD COLUMN follower_count BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN following_count BIGINT NOT NULL DEFAULT 0;

-- The row of a deleted account stays, for what points to it.
ALTER TABLE users ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
UPDATE users SET deleted = 1 WHERE email = '';

-- Administrators page through accounts and look for a part of a name or an address: this index holds all that it takes.
CREATE INDEX users_newest ON users (member_since, id, deleted, username_key, email_key);

CREATE TABLE follows_of_others (
  follower_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  followed_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
);
INSERT INTO follows_of_others (follower_id, followed_id, created_at)
  SELECT follower_id, followed_id, created_at FROM follows WHERE follower_id <> followed_id;
DROP TABLE follows;
ALTER TABLE follows_of_others RENAME TO follows;
CREATE INDEX follows_follower ON follows (follower_id, created_at, followed_id);
CREATE INDEX follows_followed ON follows (followed_id, created_at, follower_id);
UPDATE users SET
  follower_count = (SELECT COUNT(*) FROM follows f WHERE f.followed_id = users.id),
  following_count = (SELECT COUNT(*) FROM follows f WHERE f.follower_id = users.id);

-- By whom and why a comment was disabled; for moderators.
ALTER TABLE comments ADD COLUMN disabled_at BIGINT;
ALTER TABLE comments ADD COLUMN disabled_by BIGINT REFERENCES users (id);
ALTER TABLE comments ADD COLUMN disabled_reason TEXT;

-- Who did what to whom, by ids alone. actor_id is null for the command line.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created_at BIGINT NOT NULL,
  actor_id BIGINT REFERENCES users (id),
  action TEXT NOT NULL,
  user_id BIGINT REFERENCES users (id),
  post_id BIGINT,
  comment_id BIGINT,
  detail TEXT
);
CREATE INDEX audit_newest ON audit (created_at, id);
-- [sqlite]
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
-- [postgres]
CREATE FUNCTION refuse_to_change_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_audit();
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit();
-- [all]

-- What moderators see of a comment.
CREATE VIEW moderated_comments AS
SELECT c.id, c.post_id, c.author_id, c.body, c.body_html, c.disabled, c.created_at, c.edited_at,
       u.username, u.avatar_hash, c.disabled_at, c.disabled_reason, m.username AS moderator
FROM comments c JOIN users u ON u.id = c.author_id LEFT JOIN users m ON m.id = c.disabled_by;
