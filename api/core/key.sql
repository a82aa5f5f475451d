-- name: key_insert :exec
INSERT INTO keys (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING;

-- name: key_get :one
SELECT value FROM keys WHERE name = :name;
