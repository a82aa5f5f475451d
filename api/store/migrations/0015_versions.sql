-- What a moderator decides about a comment does not touch its text, nor what an administrator does to an account the
-- profile: each has a version of its own. Who edits both looks at the sum.
ALTER TABLE comments ADD COLUMN decision_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN profile_version BIGINT NOT NULL DEFAULT 1;

DROP VIEW moderated_comments;
CREATE VIEW moderated_comments AS
SELECT c.id, c.post_id, c.author_id, c.body, c.body_html, c.disabled, c.created_at, c.edited_at,
       u.username, u.avatar_hash, u.deleted, c.disabled_at, c.disabled_reason,
       m.username AS moderator, COALESCE(m.deleted, 0) AS moderator_deleted,
       c.version + c.decision_version AS version
FROM comments c JOIN users u ON u.id = c.author_id LEFT JOIN users m ON m.id = c.disabled_by;
