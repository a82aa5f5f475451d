-- The account with an email address, for signing in by password.
-- name: caller_by_address :one
SELECT u.id, u.password_hash, u.confirmed, u.suspended, u.last_seen, r.permissions
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.email_key = :email_key;

-- The account and credential of a token or session.
-- name: caller_by_secret :one
-- type: sessions_since integer
SELECT u.id, u.confirmed, u.suspended, u.last_seen, r.permissions,
  c.id AS credential_id, c.kind, c.scope, c.last_used_at
FROM credentials c JOIN users u ON u.id = c.user_id JOIN roles r ON r.id = u.role_id
WHERE c.secret_hash = :secret_hash AND c.expires_at > :now_at
  AND (c.idle_seconds = 0 OR c.created_at > :sessions_since);

-- Each use extends a session, up to a total of :longest.
-- name: credential_touch :exec
-- type: longest integer
UPDATE credentials SET last_used_at = :last_used_at, expires_at = CASE
    WHEN idle_seconds = 0 THEN expires_at
    WHEN :last_used_at + idle_seconds * 1000000 < created_at + :longest THEN :last_used_at + idle_seconds * 1000000
    ELSE created_at + :longest END
WHERE id = :id;

-- name: user_touch :exec
UPDATE users SET last_seen = :last_seen
WHERE id = :id AND (last_seen < :last_seen OR last_seen > :horizon_at);
