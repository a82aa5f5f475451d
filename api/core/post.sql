-- name: post_get :one post_view
SELECT * FROM post_views WHERE id = :id;

-- name: post_anchor :one anchor
-- in: list
SELECT created_at, id FROM posts WHERE created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: post_count :one count
-- in: list
SELECT COUNT(*) AS count FROM posts WHERE created_at <= :from_at AND created_at >= :end_at;

-- name: post_page :many post_view
-- in: list
SELECT * FROM post_views WHERE (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: post_page_back :many post_view
-- in: list
SELECT * FROM post_views WHERE (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: user_post_anchor :one anchor
-- in: list
SELECT created_at, id FROM posts WHERE author_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: user_post_count :one count
-- in: list
SELECT COUNT(*) AS count FROM posts WHERE author_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at;

-- name: user_post_page :many post_view
-- in: list
SELECT * FROM post_views WHERE author_id = :owner_id AND (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: user_post_page_back :many post_view
-- in: list
SELECT * FROM post_views WHERE author_id = :owner_id AND (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: post_newest :one newest
-- in: newest
SELECT COALESCE(MAX(created_at), 0) AS at FROM posts WHERE created_at <= :until_at;

-- name: post_insert :one id
INSERT INTO posts (author_id, body, body_html, title, excerpt, renderer, created_at)
VALUES (:author_id, :body, :body_html, :title, :excerpt, :renderer, :created_at) RETURNING id;

-- The newest post of an author with the same text.
-- name: post_repeated :one id
SELECT id FROM posts WHERE author_id = :author_id AND created_at > :after_at AND created_at <= :now_at AND body = :body
ORDER BY created_at DESC, id DESC LIMIT 1;

-- name: post_update :exec
UPDATE posts SET body = :body, body_html = :body_html, title = :title, excerpt = :excerpt, renderer = :renderer, edited_at = :edited_at,
  version = version + 1 WHERE id = :id;

-- name: post_delete :exec
DELETE FROM posts WHERE id = :id;

-- name: post_count_comments :deferred
UPDATE posts SET comment_count = comment_count + :delta WHERE id = :id;

-- Decrements the comment counters of the authors of a post's comments.
-- name: post_comments_uncount :exec
UPDATE users SET comment_count = comment_count -
  (SELECT COUNT(*) FROM comments c WHERE c.post_id = :post_id AND c.author_id = users.id)
WHERE id IN (SELECT author_id FROM comments WHERE post_id = :post_id);

-- name: post_comments_delete :exec
DELETE FROM comments WHERE post_id = :post_id;

-- name: post_comment_count :one
SELECT comment_count FROM posts WHERE id = :id;
