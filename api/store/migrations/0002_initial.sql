-- Times are microseconds since 1970, UTC. Booleans are 0 and 1. Rows that change carry `version`.

CREATE TABLE site (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  post_count BIGINT NOT NULL DEFAULT 0,
  comment_count BIGINT NOT NULL DEFAULT 0
);
INSERT INTO site (id) VALUES (1);

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  is_default INTEGER NOT NULL DEFAULT 0,
  permissions INTEGER NOT NULL
);
INSERT INTO roles (id, name, is_default, permissions) VALUES
  (1, 'User', 1, 7), (2, 'Moderator', 0, 15), (3, 'Administrator', 0, 31);

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version BIGINT NOT NULL DEFAULT 1,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role_id INTEGER NOT NULL REFERENCES roles (id),
  confirmed INTEGER NOT NULL DEFAULT 0,
  suspended INTEGER NOT NULL DEFAULT 0,
  avatar_hash TEXT NOT NULL,
  member_since BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  post_count BIGINT NOT NULL DEFAULT 0,
  comment_count BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX users_role ON users (role_id);

-- An account that nobody has confirmed yet. Several may ask for one address; the first one confirmed wins it.
CREATE TABLE registrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX registrations_email ON registrations (email_key);
CREATE INDEX registrations_expiry ON registrations (expires_at);

-- What may stand in for a password. kind: 1 session, 2 token. Only a hash of the secret is kept.
CREATE TABLE credentials (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  secret_hash BLOB NOT NULL UNIQUE,
  idle_seconds BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX credentials_user ON credentials (user_id);
CREATE INDEX credentials_expiry ON credentials (expires_at);

CREATE TABLE posts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version BIGINT NOT NULL DEFAULT 1,
  author_id BIGINT NOT NULL REFERENCES users (id),
  body TEXT NOT NULL,
  body_html TEXT NOT NULL,
  renderer INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  edited_at BIGINT,
  comment_count BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX posts_newest ON posts (created_at, id);
CREATE INDEX posts_author ON posts (author_id, created_at, id);
CREATE INDEX posts_renderer ON posts (renderer);

CREATE TABLE comments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version BIGINT NOT NULL DEFAULT 1,
  post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  author_id BIGINT NOT NULL REFERENCES users (id),
  body TEXT NOT NULL,
  body_html TEXT NOT NULL,
  renderer INTEGER NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  edited_at BIGINT
);
CREATE INDEX comments_newest ON comments (created_at, id);
CREATE INDEX comments_post ON comments (post_id, created_at, id);
CREATE INDEX comments_author ON comments (author_id, created_at, id);
CREATE INDEX comments_renderer ON comments (renderer);

CREATE TABLE follows (
  follower_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  followed_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (follower_id, followed_id)
);
CREATE INDEX follows_followed ON follows (followed_id);

-- Mails that wait to be sent; each was queued by the change that caused it. A mail that was sent is deleted.
CREATE TABLE mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body_text TEXT NOT NULL,
  body_html TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at BIGINT NOT NULL
);
CREATE INDEX mails_due ON mails (next_attempt_at);

-- What a reply shows of a post and of a comment.
CREATE VIEW post_views AS
SELECT p.id, p.version, p.author_id, p.body, p.body_html, p.created_at, p.edited_at, p.comment_count,
       u.username, u.avatar_hash
FROM posts p JOIN users u ON u.id = p.author_id;

CREATE VIEW comment_views AS
SELECT c.id, c.version, c.post_id, c.author_id, c.body, c.body_html, c.disabled, c.created_at, c.edited_at,
       u.username, u.avatar_hash
FROM comments c JOIN users u ON u.id = c.author_id;
