-- Deletes expired rows in chunks; each query reads the end of an index.
-- name: expiry_delete_registrations :exec
-- in: expired
DELETE FROM registrations WHERE id IN (SELECT id FROM registrations WHERE expires_at <= :now_at LIMIT :limit);

-- name: expiry_delete_credentials :exec
-- in: expired
DELETE FROM credentials WHERE id IN (SELECT id FROM credentials WHERE expires_at <= :now_at LIMIT :limit);

-- name: expiry_delete_links :exec
-- in: expired
DELETE FROM links WHERE (user_id, kind) IN (SELECT user_id, kind FROM links WHERE expires_at <= :now_at LIMIT :limit);

-- name: expiry_delete_write_limits :exec
-- in: expired
DELETE FROM write_limits WHERE (writer, kind) IN
  (SELECT writer, kind FROM write_limits WHERE due_at <= :now_at LIMIT :limit);

-- name: expiry_delete_reserved_names :exec
-- in: expired
DELETE FROM reserved_names WHERE name_hash IN
  (SELECT name_hash FROM reserved_names WHERE expires_at <= :now_at LIMIT :limit);

-- name: expiry_delete_idempotency_keys :exec
-- in: expired
DELETE FROM idempotency_keys WHERE (owner, key) IN
  (SELECT owner, key FROM idempotency_keys WHERE expires_at <= :now_at LIMIT :limit);

-- name: expiry_delete_mail_limits :exec
-- in: expired
DELETE FROM mail_limits WHERE (email_key, kind) IN
  (SELECT email_key, kind FROM mail_limits WHERE sent_at <= :mails_before_at LIMIT :limit);

-- The newest stored times, up to now and of all; 0: none. Each reads the end of an index.
-- name: expiry_newest :one
SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM (
  SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= :now_at) AS past_at,
    (SELECT MAX(created_at) FROM posts) AS at
  UNION ALL SELECT (SELECT MAX(created_at) FROM comments WHERE created_at <= :now_at),
    (SELECT MAX(created_at) FROM comments)
  UNION ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= :now_at),
    (SELECT MAX(member_since) FROM users)
  UNION ALL SELECT (SELECT MAX(created_at) FROM audit WHERE created_at <= :now_at), 0) newest;
