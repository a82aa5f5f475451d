-- name: role_list :many role
SELECT name, permissions, is_default FROM roles ORDER BY id;

-- name: role_set :exec
INSERT INTO roles (name, permissions) VALUES (:name, :permissions)
ON CONFLICT (name) DO UPDATE SET permissions = excluded.permissions;
