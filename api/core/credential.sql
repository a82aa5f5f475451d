-- name: credential_insert :one id
INSERT INTO credentials (user_id, kind, secret_hash, name, scope, user_agent, idle_seconds, created_at, last_used_at,
  expires_at)
VALUES (:user_id, :kind, :secret_hash, :name, :scope, :user_agent, :idle_seconds, :created_at, :created_at, :expires_at)
RETURNING id;

-- Makes room by deleting the least recently used ones.
-- name: credential_delete_surplus :exec
-- type: except_kind integer
DELETE FROM credentials WHERE id IN
  (SELECT id FROM credentials WHERE user_id = :user_id AND kind <> :except_kind
   ORDER BY last_used_at DESC, id DESC LIMIT 1000 OFFSET :skip);

-- name: credential_count :one count
SELECT COUNT(*) AS count FROM credentials WHERE user_id = :user_id AND kind = :kind;

-- name: credential_list :many credential
-- type: sessions_since integer
SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, expires_at FROM credentials
WHERE user_id = :user_id AND expires_at > :now_at AND (idle_seconds = 0 OR created_at > :sessions_since)
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: credential_get :one credential
-- type: sessions_since integer
SELECT id, kind, name, scope, user_agent, idle_seconds, created_at, last_used_at, expires_at FROM credentials
WHERE id = :id AND user_id = :user_id AND expires_at > :now_at AND (idle_seconds = 0 OR created_at > :sessions_since);

-- name: credential_newest :one id
SELECT COALESCE(MAX(id), 0) AS id FROM credentials WHERE user_id = :user_id;

-- name: credential_delete :exec
DELETE FROM credentials WHERE id = :id AND user_id = :user_id;

-- The previous session of a browser.
-- name: session_delete :exec
DELETE FROM credentials WHERE secret_hash = :secret_hash AND kind = :kind;

-- All but one, which is 0 for none.
-- name: credential_delete_others :exec
DELETE FROM credentials WHERE user_id = :user_id AND id <> :id;
