-- name: stale_post_count :one count
SELECT COUNT(*) AS count FROM posts WHERE renderer <> :renderer;

-- name: stale_comment_count :one count
SELECT COUNT(*) AS count FROM comments WHERE renderer <> :renderer;

-- name: stale_posts :many stale_text
-- type: after integer
SELECT id, body FROM posts WHERE renderer <> :renderer AND id > :after ORDER BY id LIMIT :limit;

-- name: stale_comments :many stale_text
-- type: after integer
SELECT id, body FROM comments WHERE renderer <> :renderer AND id > :after ORDER BY id LIMIT :limit;

-- The text may have been edited since it was read: then it has already been rendered again.
-- name: post_rerender :exec
UPDATE posts SET body_html = :body_html, renderer = :renderer WHERE id = :id AND body = :body;

-- name: comment_rerender :exec
UPDATE comments SET body_html = :body_html, renderer = :renderer WHERE id = :id AND body = :body;
