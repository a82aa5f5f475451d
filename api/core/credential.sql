-- Who may stand behind a password.
-- name: caller_by_address :one
SELECT u.id, u.password_hash, u.confirmed, u.suspended, u.last_seen, r.permissions
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email_key = :email_key;

-- Who stands behind a token or a session.
-- name: caller_by_secret :one
-- type: sessions_since integer
SELECT u.id, u.confirmed, u.suspended, u.last_seen, r.permissions,
  c.id AS credential_id, c.kind, c.scope, c.last_used_at
FROM credentials c JOIN users u ON u.id = c.user_id JOIN roles r ON r.id = u.role_id
WHERE c.secret_hash = :secret_hash AND c.expires_at > :now_at
  AND (c.idle_seconds = 0 OR c.created_at > :sessions_since);

-- name: credential_insert :one id
INSERT INTO credentials (user_id, kind, secret_hash, name, scope, user_agent, idle_seconds, created_at, last_used_at,
  expires_at)
VALUES (:user_id, :kind, :secret_hash, :name, :scope, :user_agent, :idle_seconds, :created_at, :created_at, :expires_at)
RETURNING id;

-- Makes room: the ones that were used least recently go.
-- name: credential_delete_surplus :exec
-- type: kept_kind integer
DELETE FROM credentials WHERE id IN
  (SELECT id FROM credentials WHERE user_id = :user_id AND kind <> :kept_kind
   ORDER BY last_used_at DESC, id DESC LIMIT 1000 OFFSET :skip);

-- name: credential_count :one count
SELECT COUNT(*) AS count FROM credentials WHERE user_id = :user_id AND kind = :kind;

-- name: credential_list :many
-- type: sessions_since integer
SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, expires_at FROM credentials
WHERE user_id = :user_id AND expires_at > :now_at AND (idle_seconds = 0 OR created_at > :sessions_since)
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: credential_delete :exec
DELETE FROM credentials WHERE id = :id AND user_id = :user_id;

-- The session that a browser had before.
-- name: session_delete :exec
DELETE FROM credentials WHERE secret_hash = :secret_hash AND kind = :kind;

-- All but one, which is 0 for none.
-- name: credential_delete_others :exec
DELETE FROM credentials WHERE user_id = :user_id AND id <> :id;

-- name: credential_delete_lapsed :exec
DELETE FROM credentials WHERE expires_at <= :now_at;

-- A session lasts longer with each use, but no longer than :longest in all.
-- name: credential_touch :exec
-- type: longest integer
UPDATE credentials SET last_used_at = :last_used_at, expires_at = CASE
    WHEN idle_seconds = 0 THEN expires_at
    WHEN :last_used_at + idle_seconds * 1000000 < created_at + :longest THEN :last_used_at + idle_seconds * 1000000
    ELSE created_at + :longest END
WHERE id = :id;

-- What whoever signed in may, while the account is there, and the credential too, or the password is the same.
-- name: caller_permissions :one
-- type: credential_id integer
-- type: password_hash text
SELECT r.permissions FROM users u JOIN roles r ON r.id = u.role_id
WHERE u.id = :user_id AND u.confirmed = 1 AND u.suspended = 0
  AND (:credential_id = 0 OR EXISTS (SELECT 1 FROM credentials c WHERE c.id = :credential_id AND c.user_id = u.id))
  AND (:password_hash = '' OR u.password_hash = :password_hash);

-- name: user_touch :exec
UPDATE users SET last_seen = :last_seen
WHERE id = :id AND (last_seen < :last_seen OR last_seen > :horizon_at);
