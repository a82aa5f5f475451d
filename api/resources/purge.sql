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

-- name: purge_delete_taken :exec
DELETE FROM purges WHERE stage = 3;

-- name: purge_post :one id
SELECT id FROM posts WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;

-- name: purge_comment :one
SELECT id, post_id FROM comments WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;
