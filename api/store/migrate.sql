-- name: migration_latest :one
SELECT COALESCE(MAX(number), 0) AS number FROM migrations;

-- name: migration_insert :exec
INSERT INTO migrations (number, name, applied_at) VALUES (:number, :name, :applied_at);
