-- name: write_limit_get :one
SELECT due_at FROM write_limits WHERE writer = :writer AND kind = :kind;

-- name: write_limit_set :deferred
INSERT INTO write_limits (writer, kind, due_at) VALUES (:writer, :kind, :due_at)
ON CONFLICT (writer, kind) DO UPDATE SET due_at = excluded.due_at;
