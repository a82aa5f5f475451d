-- name: user_by_username :one id
SELECT id FROM users WHERE username_key = :username_key;

-- name: reserved_name_insert :exec
INSERT INTO reserved_names (name_hash, expires_at) VALUES (:name_hash, :expires_at)
ON CONFLICT (name_hash) DO UPDATE SET expires_at = excluded.expires_at;

-- name: reserved_name_count :one count
SELECT COUNT(*) AS count FROM reserved_names WHERE name_hash = :name_hash AND expires_at > :now_at;
