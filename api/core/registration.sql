-- name: registration_insert :exec
INSERT INTO registrations (username, email, email_key, password_hash, token_hash, created_at, expires_at)
VALUES (:username, :email, :email_key, :password_hash, :token_hash, :created_at, :expires_at);

-- name: registration_get :one
SELECT username, email, email_key, password_hash, user_id FROM registrations
WHERE token_hash = :token_hash AND expires_at > :now_at;

-- name: registration_latest :one
SELECT id, username FROM registrations WHERE email_key = :email_key AND expires_at > :now_at ORDER BY id DESC LIMIT 1;

-- name: registration_set_token :exec
UPDATE registrations SET token_hash = :token_hash WHERE id = :id;

-- A registration of the address was confirmed. Until they expire, the links of the others report this; their other data is deleted.
-- name: registration_confirm :exec
UPDATE registrations SET user_id = :user_id, username = '', email = '', email_key = '', password_hash = ''
WHERE email_key = :email_key;

-- name: registration_count :one count
SELECT COUNT(*) AS count FROM registrations WHERE email_key = :email_key AND expires_at > :now_at;

-- Pending registrations, and those that became the account.
-- name: registration_delete_of_account :exec
DELETE FROM registrations WHERE email_key = :email_key OR user_id = :user_id;
