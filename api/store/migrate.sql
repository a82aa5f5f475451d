-- name: migration_list :many migration
SELECT number, name, applied_at FROM migrations ORDER BY number;

-- name: migration_insert :exec
INSERT INTO migrations (number, name, applied_at) VALUES (:number, :name, :applied_at);
