-- name: role_list :many role
SELECT id, name, permissions, is_default FROM roles ORDER BY id;

-- name: role_by_name :one id
SELECT id FROM roles WHERE name = :name;

-- name: role_default :one id
SELECT id FROM roles WHERE is_default = 1;

-- name: role_set :one id
INSERT INTO roles (name, permissions) VALUES (:name, :permissions)
ON CONFLICT (name) DO UPDATE SET permissions = excluded.permissions RETURNING id;
