-- Administrators other than this account (0: all). Joins from the roles to their accounts, since those are few.
-- name: administrator_count_others :one count
SELECT COUNT(*) AS count FROM users
WHERE role_id IN (SELECT id FROM roles WHERE permissions & :permissions = :permissions) AND id <> :id AND confirmed = 1 AND suspended = 0;
