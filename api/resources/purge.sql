-- name: purge_insert :exec
INSERT INTO purges (user_id, stage) VALUES (:user_id, :stage);

-- name: purge_next :one
SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1;

-- name: purge_texts_are_gone :exec
UPDATE purges SET stage = 2 WHERE user_id = :user_id;

-- name: purge_take :exec
UPDATE purges SET stage = 3 WHERE stage = 2;

-- name: purge_count :one count
SELECT COUNT(*) AS count FROM purges;

-- The newest times that are stored, up to now and of all; 0 without any. Each is the end of an index.
-- name: purge_newest :one
SELECT COALESCE(MAX(past_at), 0) AS past_at, COALESCE(MAX(at), 0) AS at FROM (
  SELECT (SELECT MAX(created_at) FROM posts WHERE created_at <= :now_at) AS past_at,
    (SELECT MAX(created_at) FROM posts) AS at
  UNION ALL SELECT (SELECT MAX(created_at) FROM comments WHERE created_at <= :now_at),
    (SELECT MAX(created_at) FROM comments)
  UNION ALL SELECT (SELECT MAX(member_since) FROM users WHERE member_since <= :now_at),
    (SELECT MAX(member_since) FROM users)
  UNION ALL SELECT (SELECT MAX(created_at) FROM audit WHERE created_at <= :now_at), 0) newest;

-- name: purge_delete_taken :exec
DELETE FROM purges WHERE stage = 3;

-- name: purge_post :one id
SELECT id FROM posts WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;

-- name: purge_comment :one id
SELECT id FROM comments WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;
