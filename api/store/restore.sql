-- Including deleted accounts: while their rows exist, so may their posts and comments.
-- name: restore_accounts :one count
SELECT COUNT(*) AS count FROM users;
