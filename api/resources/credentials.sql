-- Who may stand behind a password.
-- name: caller_by_address :one
SELECT u.id, u.password_hash, u.confirmed, u.suspended, u.last_seen, r.permissions
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email_key = :email_key;

-- Who stands behind a token or a session.
-- name: caller_by_secret :one
SELECT u.id, u.confirmed, u.suspended, u.last_seen, r.permissions,
  c.id AS credential_id, c.kind, c.last_used_at, c.idle_seconds
FROM credentials c JOIN users u ON u.id = c.user_id JOIN roles r ON r.id = u.role_id
WHERE c.secret_hash = :secret_hash AND c.expires_at > :now_at;

-- name: credential_insert :exec
INSERT INTO credentials (user_id, kind, secret_hash, idle_seconds, created_at, last_used_at, expires_at)
VALUES (:user_id, :kind, :secret_hash, :idle_seconds, :created_at, :created_at, :expires_at);

-- name: credential_delete :exec
DELETE FROM credentials WHERE id = :id;

-- name: credential_delete_lapsed :exec
DELETE FROM credentials WHERE expires_at <= :now_at;

-- name: credential_touch :exec
UPDATE credentials SET last_used_at = :last_used_at,
  expires_at = CASE WHEN idle_seconds > 0 THEN :last_used_at + idle_seconds * 1000000 ELSE expires_at END
WHERE id = :id;

-- name: user_touch :exec
UPDATE users SET last_seen = :last_seen WHERE id = :id AND last_seen < :last_seen;

-- name: me_get :one
SELECT u.id, u.username, u.email, u.avatar_hash, u.member_since, r.name AS role, r.permissions
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = :id;
