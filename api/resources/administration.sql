-- name: account_view :one
SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, r.id AS role_id, r.name AS role,
  u.confirmed, u.suspended, u.member_since, u.last_seen, u.post_count, u.comment_count
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = :id AND u.deleted = 0;

-- The index users_newest holds all that is looked at. :part is a pattern of LIKE.
-- name: account_count :one count
-- type: part text
SELECT COUNT(*) AS count FROM users
WHERE deleted = 0 AND (username_key LIKE :part ESCAPE '!' OR email_key LIKE :part ESCAPE '!');

-- name: account_anchor :one anchor
-- in: list
-- type: part text
SELECT member_since AS created_at, id FROM users
WHERE deleted = 0 AND (username_key LIKE :part ESCAPE '!' OR email_key LIKE :part ESCAPE '!')
ORDER BY member_since DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: account_page :many account_view
-- in: list
-- type: part text
SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, r.id AS role_id, r.name AS role,
  u.confirmed, u.suspended, u.member_since, u.last_seen, u.post_count, u.comment_count
FROM users u JOIN roles r ON r.id = u.role_id
WHERE u.deleted = 0 AND (u.username_key LIKE :part ESCAPE '!' OR u.email_key LIKE :part ESCAPE '!')
  AND (u.member_since, u.id) <= (:from_at, :from_id)
ORDER BY u.member_since DESC, u.id DESC LIMIT :limit;

-- name: account_set_username :exec
UPDATE users SET username = :username, username_key = :username_key, version = version + 1 WHERE id = :id;

-- name: account_unconfirm :exec
UPDATE users SET confirmed = 0, version = version + 1 WHERE id = :id;

-- name: account_set_suspended :exec
UPDATE users SET suspended = :suspended, version = version + 1 WHERE id = :id;
