-- name: account_get :one
SELECT id, username, email, password_hash, confirmed FROM users WHERE id = :id;

-- name: account_by_address :one
SELECT id, username, email, confirmed FROM users WHERE email_key = :email_key;

-- name: account_set_password :exec
UPDATE users SET password_hash = :password_hash, password_kind = 0, password_cost = 0, version = version + 1
WHERE id = :id;

-- name: account_set_email :exec
UPDATE users SET email = :email, email_key = :email_key, avatar_hash = :avatar_hash, version = version + 1
WHERE id = :id;

-- name: account_confirm :exec
UPDATE users SET confirmed = 1, role_id = :role_id, version = version + 1 WHERE id = :id;

-- name: account_role :one
SELECT r.id, r.permissions FROM roles r JOIN users u ON u.role_id = r.id WHERE u.id = :id;

-- name: account_set_role :exec
UPDATE users SET role_id = :role_id, version = version + 1 WHERE id = :id;

-- Others who could do what an administrator does. From the roles to their accounts: those are few.
-- name: account_other_administrators :one count
SELECT COUNT(*) AS count FROM users
WHERE role_id IN (SELECT id FROM roles WHERE permissions & 16 = 16) AND id <> :id AND confirmed = 1 AND suspended = 0;

-- The row stays, without personal data: what its owner wrote for others may point to it.
-- name: account_bury :exec
UPDATE users SET username = 'deleted user', username_key = 'deleted-' || id, email = '', email_key = 'deleted-' || id,
  name = NULL, location = NULL, about_me = NULL, follower_count = 0, following_count = 0, deleted = 1,
  password_hash = '', password_kind = 0, password_cost = 0, role_id = :role_id, confirmed = 0, suspended = 0,
  avatar_hash = '00000000000000000000000000000000', member_since = :now_at, last_seen = :now_at, version = version + 1
WHERE id = :id;

-- name: account_delete_mails :exec
DELETE FROM mails WHERE recipient = :recipient OR user_id = :user_id;

-- name: user_insert :one id
INSERT INTO users (username, username_key, email, email_key, password_hash, role_id, confirmed, avatar_hash,
  member_since, last_seen)
VALUES (:username, :username_key, :email, :email_key, :password_hash, :role_id, :confirmed, :avatar_hash,
  :member_since, :member_since)
RETURNING id;
