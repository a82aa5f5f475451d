-- Accounts but this one (0: all of them) that can do what an administrator does. From the roles to their accounts: those are few.
-- name: administrator_count_others :one count
SELECT COUNT(*) AS count FROM users
WHERE role_id IN (SELECT id FROM roles WHERE permissions & 16 = 16) AND id <> :id AND confirmed = 1 AND suspended = 0;
