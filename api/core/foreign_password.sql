-- The most expensive hash of each kind, 0: none. Reads the end of a partial index of foreign hashes.
-- name: foreign_password_costs :one
SELECT
  (SELECT COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 AND password_kind = 1) AS pbkdf2_sha1,
  (SELECT COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 AND password_kind = 2) AS pbkdf2_sha256,
  (SELECT COALESCE(MAX(password_cost), 0) FROM users WHERE password_kind > 0 AND password_kind = 3) AS scrypt;

-- name: foreign_password_replace :exec
-- type: old_hash text
UPDATE users SET password_hash = :password_hash, password_kind = 0, password_cost = 0
WHERE id = :id AND password_hash = :old_hash;
