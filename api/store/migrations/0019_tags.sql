-- Tags of posts. name: as it was first written, or as an administrator named it. kept: it stays without posts, because an
-- administrator renamed or removed it. removed: it is not listed, and has no page.
CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  post_count BIGINT NOT NULL DEFAULT 0,
  kept INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX tags_most_used ON tags (post_count, id);

-- The names of a tag, folded: its own, and those that it had before.
CREATE TABLE tag_names (
  name_key TEXT PRIMARY KEY,
  tag_id BIGINT NOT NULL REFERENCES tags (id) ON DELETE CASCADE
);
CREATE INDEX tag_names_tag ON tag_names (tag_id);
-- [postgres]
ALTER TABLE tag_names ALTER COLUMN name_key TYPE TEXT COLLATE "C";
-- [all]

-- created_at is that of the post: lists of a tag are ordered by it.
CREATE TABLE post_tags (
  post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  tag_id BIGINT NOT NULL REFERENCES tags (id),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (post_id, tag_id)
);
CREATE INDEX post_tags_newest ON post_tags (tag_id, created_at, post_id);

-- The tags of a post as they are written in it, with blanks between them.
ALTER TABLE posts ADD COLUMN tags TEXT NOT NULL DEFAULT '';

DROP VIEW post_views;
CREATE VIEW post_views AS
SELECT p.id, p.version, p.author_id, p.body, p.body_html, p.created_at, p.edited_at, p.comment_count,
       u.username, u.avatar_hash, u.deleted, p.renderer, p.title, p.excerpt, p.tags
FROM posts p JOIN users u ON u.id = p.author_id;
