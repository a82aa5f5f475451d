-- Title and excerpt of a post, made of its text with the HTML. Rows of older programs get them when they are rendered again.
ALTER TABLE posts ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE posts ADD COLUMN excerpt TEXT NOT NULL DEFAULT '';

DROP VIEW post_views;
CREATE VIEW post_views AS
SELECT p.id, p.version, p.author_id, p.body, p.body_html, p.created_at, p.edited_at, p.comment_count,
       u.username, u.avatar_hash, u.deleted, p.renderer, p.title, p.excerpt
FROM posts p JOIN users u ON u.id = p.author_id;

DROP VIEW moderated_comments;
CREATE VIEW moderated_comments AS
SELECT c.id, c.post_id, c.author_id, c.body, c.body_html, c.disabled, c.created_at, c.edited_at,
       u.username, u.avatar_hash, u.deleted, c.disabled_at, c.disabled_reason,
       m.username AS moderator, COALESCE(m.deleted, 0) AS moderator_deleted,
       c.version + c.decision_version AS version, p.title AS post_title
FROM comments c JOIN users u ON u.id = c.author_id JOIN posts p ON p.id = c.post_id
  LEFT JOIN users m ON m.id = c.disabled_by;
