-- name: account_get :one
SELECT id, username, email, password_hash, confirmed FROM users WHERE id = :id;

-- name: account_by_address :one
SELECT id, username, email, confirmed FROM users WHERE email_key = :email_key;

-- name: account_set_password :exec
UPDATE users SET password_hash = :password_hash, password_kind = 0, password_cost = 0 WHERE id = :id;

-- name: account_set_email :exec
UPDATE users SET email = :email, email_key = :email_key, avatar_hash = :avatar_hash, version = version + 1
WHERE id = :id;

-- name: account_confirm :exec
UPDATE users SET confirmed = 1, role_id = :role_id, version = version + 1 WHERE id = :id;

-- name: account_role :one
SELECT r.id, r.permissions FROM roles r JOIN users u ON u.role_id = r.id WHERE u.id = :id;

-- The row stays, without personal data: posts and comments may refer to it.
-- name: account_clear :exec
UPDATE users SET username = 'deleted user', username_key = 'deleted-' || id, email = '', email_key = 'deleted-' || id,
  name = NULL, location = NULL, about_me = NULL, follower_count = 0, following_count = 0, deleted = 1,
  password_hash = '', password_kind = 0, password_cost = 0, role_id = :role_id, confirmed = 0, suspended = 0,
  avatar_hash = '00000000000000000000000000000000', member_since = :now_at, last_seen = :now_at, version = version + 1
WHERE id = :id;

-- name: account_newest :one newest
-- in: newest
SELECT COALESCE(MAX(member_since), 0) AS at FROM users WHERE member_since <= :until_at;

-- name: account_insert :one id
INSERT INTO users (username, username_key, email, email_key, password_hash, role_id, confirmed, avatar_hash,
  member_since, last_seen)
VALUES (:username, :username_key, :email, :email_key, :password_hash, :role_id, :confirmed, :avatar_hash,
  :member_since, :last_seen)
RETURNING id;

-- name: account_view :one
SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, r.id AS role_id, r.name AS role,
  r.permissions, u.confirmed, u.suspended, u.member_since, u.last_seen, u.post_count, u.comment_count,
  u.version + u.profile_version AS version, u.profile_version
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = :id AND u.deleted = 0;

-- The index users_newest covers this query. :part is a LIKE pattern.
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
  r.permissions, u.confirmed, u.suspended, u.member_since, u.last_seen, u.post_count, u.comment_count,
  u.version + u.profile_version AS version, u.profile_version
FROM users u JOIN roles r ON r.id = u.role_id
WHERE u.deleted = 0 AND (u.username_key LIKE :part ESCAPE '!' OR u.email_key LIKE :part ESCAPE '!')
  AND (u.member_since, u.id) <= (:from_at, :from_id)
ORDER BY u.member_since DESC, u.id DESC LIMIT :limit;

-- name: account_page_back :many account_view
-- in: list
-- type: part text
SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, r.id AS role_id, r.name AS role,
  r.permissions, u.confirmed, u.suspended, u.member_since, u.last_seen, u.post_count, u.comment_count,
  u.version + u.profile_version AS version, u.profile_version
FROM users u JOIN roles r ON r.id = u.role_id
WHERE u.deleted = 0 AND (u.username_key LIKE :part ESCAPE '!' OR u.email_key LIKE :part ESCAPE '!')
  AND (u.member_since, u.id) >= (:from_at, :from_id)
ORDER BY u.member_since, u.id LIMIT :limit;

-- NULL: unchanged; empty: removed.
-- name: account_set_profile :exec
UPDATE users SET name = CASE WHEN :name IS NULL THEN name ELSE NULLIF(:name, '') END,
  location = CASE WHEN :location IS NULL THEN location ELSE NULLIF(:location, '') END,
  about_me = CASE WHEN :about_me IS NULL THEN about_me ELSE NULLIF(:about_me, '') END,
  profile_version = profile_version + 1
WHERE id = :id;
