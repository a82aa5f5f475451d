-- name: account_set_role :exec
UPDATE users SET role_id = :role_id, version = version + 1 WHERE id = :id;

-- name: account_set_username :exec
UPDATE users SET username = :username, username_key = :username_key, version = version + 1 WHERE id = :id;

-- name: account_unconfirm :exec
UPDATE users SET confirmed = 0, version = version + 1 WHERE id = :id;

-- name: account_set_suspended :exec
UPDATE users SET suspended = :suspended, version = version + 1 WHERE id = :id;
