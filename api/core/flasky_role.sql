-- For flasky's database, like flasky.sql.

-- name: flasky_roles :many flasky_role
-- type: name text
SELECT id, CAST(name AS TEXT) AS name, "default" AS is_default, permissions FROM roles ORDER BY id;
