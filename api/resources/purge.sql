-- name: purge_insert :exec
INSERT INTO purges (user_id, delete_texts) VALUES (:user_id, :delete_texts);

-- name: purge_next :one
SELECT user_id, delete_texts FROM purges ORDER BY user_id LIMIT 1;

-- name: purge_post :one id
SELECT id FROM posts WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;

-- name: purge_comment :one
SELECT id, post_id FROM comments WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;

-- name: purge_delete :exec
DELETE FROM purges WHERE user_id = :user_id;
