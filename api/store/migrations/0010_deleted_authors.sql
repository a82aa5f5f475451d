-- What replies show of texts says whether the account behind them was deleted.
DROP VIEW post_views;
CREATE VIEW post_views AS
SELECT p.id, p.version, p.author_id, p.body, p.body_html, p.created_at, p.edited_at, p.comment_count,
       u.username, u.avatar_hash, u.deleted
FROM posts p JOIN users u ON u.id = p.author_id;

DROP VIEW comment_views;
CREATE VIEW comment_views AS
SELECT c.id, c.version, c.post_id, c.author_id, c.body, c.body_html, c.disabled, c.created_at, c.edited_at,
       u.username, u.avatar_hash, u.deleted
FROM comments c JOIN users u ON u.id = c.author_id;

DROP VIEW moderated_comments;
CREATE VIEW moderated_comments AS
SELECT c.id, c.post_id, c.author_id, c.body, c.body_html, c.disabled, c.created_at, c.edited_at,
       u.username, u.avatar_hash, u.deleted, c.disabled_at, c.disabled_reason,
       m.username AS moderator, COALESCE(m.deleted, 0) AS moderator_deleted
FROM comments c JOIN users u ON u.id = c.author_id LEFT JOIN users m ON m.id = c.disabled_by;
