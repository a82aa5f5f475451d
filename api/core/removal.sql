-- name: removal_delete_mails :exec
DELETE FROM mails WHERE recipient = :recipient OR user_id = :user_id;

-- name: removal_insert :exec
INSERT INTO purges (user_id, stage) VALUES (:user_id, :stage);

-- An account whose posts and comments must be deleted.
-- name: removal_next :one
SELECT user_id FROM purges WHERE stage = 1 ORDER BY user_id LIMIT 1;

-- name: removal_post :one id
SELECT id FROM posts WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;

-- name: removal_comment :one id
SELECT id FROM comments WHERE author_id = :author_id ORDER BY created_at, id LIMIT 1;

-- name: removal_texts_deleted :exec
UPDATE purges SET stage = 2 WHERE user_id = :user_id;

-- name: removal_count :one count
SELECT COUNT(*) AS count FROM purges;

-- name: removal_begin_scrub :exec
UPDATE purges SET stage = 3 WHERE stage = 2;

-- name: removal_end_scrub :exec
DELETE FROM purges WHERE stage = 3;
