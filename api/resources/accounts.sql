-- name: account_get :one
SELECT id, username, email, password_hash, confirmed FROM users WHERE id = :id;

-- name: account_by_address :one
SELECT id, username, email, confirmed FROM users WHERE email_key = :email_key;

-- name: account_set_password :exec
UPDATE users SET password_hash = :password_hash, version = version + 1 WHERE id = :id;

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
  password_hash = '', role_id = :role_id, confirmed = 0, suspended = 0,
  avatar_hash = '00000000000000000000000000000000', member_since = :now_at, last_seen = :now_at, version = version + 1
WHERE id = :id;

-- name: account_delete_mails :exec
DELETE FROM mails WHERE recipient = :recipient OR user_id = :user_id;

-- Those that wait, and those that became the account.
-- name: account_delete_registrations :exec
DELETE FROM registrations WHERE email_key = :email_key OR user_id = :user_id;

-- name: link_replace :exec
INSERT INTO links (user_id, kind, token_hash, new_email, expires_at)
VALUES (:user_id, :kind, :token_hash, :new_email, :expires_at)
ON CONFLICT (user_id, kind) DO UPDATE
SET token_hash = excluded.token_hash, new_email = excluded.new_email, expires_at = excluded.expires_at;

-- name: link_get :one
SELECT user_id, new_email FROM links WHERE token_hash = :token_hash AND kind = :kind AND expires_at > :now_at;

-- name: link_delete_of_user :exec
DELETE FROM links WHERE user_id = :user_id;

-- name: link_delete_lapsed :exec
DELETE FROM links WHERE expires_at <= :now_at;

-- Changes a row if the address may get a mail now. Times behind `horizon_at` were written by a clock that was wrong.
-- name: mail_limit_pass :exec
INSERT INTO mail_limits (email_key, kind, sent_at) VALUES (:email_key, :kind, :sent_at)
ON CONFLICT (email_key, kind) DO UPDATE SET sent_at = excluded.sent_at
  WHERE mail_limits.sent_at <= :before_at OR mail_limits.sent_at > :horizon_at;

-- name: mail_limit_delete_old :exec
DELETE FROM mail_limits WHERE sent_at <= :before_at;

-- Also those of an address that a link was to make the account's.
-- name: mail_limit_delete_address :exec
DELETE FROM mail_limits WHERE email_key = :email_key
  OR email_key IN (SELECT new_email FROM links WHERE user_id = :user_id);

-- name: key_insert :exec
INSERT INTO keys (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING;

-- name: key_get :one
SELECT value FROM keys WHERE name = :name;
