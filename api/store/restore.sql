-- Deleted ones too: as long as their rows are there, so may be what they wrote.
-- name: restore_accounts :one count
SELECT COUNT(*) AS count FROM users;
