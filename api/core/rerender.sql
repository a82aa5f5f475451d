-- name: stale_post_count :one count
-- in: stale
SELECT COUNT(*) AS count FROM posts WHERE renderer < :renderer;

-- name: stale_comment_count :one count
-- in: stale
SELECT COUNT(*) AS count FROM comments WHERE renderer < :renderer;

-- Follows the order of the index, so that it stops at the limit.
-- name: stale_posts :many stale_text
-- in: stale_texts
SELECT id, body FROM posts WHERE renderer < :renderer ORDER BY renderer LIMIT :limit;

-- name: stale_comments :many stale_text
-- in: stale_texts
SELECT id, body FROM comments WHERE renderer < :renderer ORDER BY renderer LIMIT :limit;

-- The text may have been edited since it was read: then it has already been rendered again.
-- name: post_rerender :exec
UPDATE posts SET body_html = :body_html, title = :title, excerpt = :excerpt, tags = :tags, renderer = :renderer
WHERE id = :id AND body = :body;

-- name: comment_rerender :exec
UPDATE comments SET body_html = :body_html, renderer = :renderer WHERE id = :id AND body = :body;

-- name: post_keep_html :exec
-- in: keep_html
UPDATE posts SET renderer = :renderer WHERE id = :id AND body = :body;

-- name: comment_keep_html :exec
-- in: keep_html
UPDATE comments SET renderer = :renderer WHERE id = :id AND body = :body;
