-- name: comment_get :one comment_view
SELECT * FROM comment_views WHERE id = :id;

-- name: comment_anchor :one anchor
-- in: list
SELECT created_at, id FROM comments WHERE created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: comment_count :one count
-- in: list
SELECT COUNT(*) AS count FROM comments WHERE created_at <= :from_at AND created_at >= :end_at;

-- name: comment_page :many comment_view
-- in: list
SELECT * FROM comment_views WHERE (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: comment_page_back :many comment_view
-- in: list
SELECT * FROM comment_views WHERE (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: post_comment_anchor :one anchor
-- in: list
SELECT created_at, id FROM comments WHERE post_id = :owner_id AND created_at >= :from_at AND created_at <= :end_at
ORDER BY created_at, id LIMIT 1 OFFSET :skip;

-- name: post_comment_count_between :one count
-- in: list
SELECT COUNT(*) AS count FROM comments WHERE post_id = :owner_id AND created_at >= :from_at AND created_at <= :end_at;

-- name: post_comment_page :many comment_view
-- in: list
SELECT * FROM comment_views WHERE post_id = :owner_id AND (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: post_comment_page_back :many comment_view
-- in: list
SELECT * FROM comment_views WHERE post_id = :owner_id AND (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- A comment is later than its post, too.
-- name: comment_newest :one newest
SELECT COALESCE(MAX(at), 0) AS at FROM (
  SELECT MAX(created_at) AS at FROM comments WHERE created_at <= :until_at
  UNION ALL SELECT created_at FROM posts WHERE id = :post_id AND created_at <= :until_at) newest;

-- name: author_comment_page :many comment_view
-- in: list
SELECT * FROM comment_views WHERE author_id = :owner_id AND (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: author_comment_page_back :many comment_view
-- in: list
SELECT * FROM comment_views WHERE author_id = :owner_id AND (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: author_comment_anchor :one anchor
-- in: list
SELECT created_at, id FROM comments WHERE author_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: author_comment_count :one count
-- in: list
SELECT COUNT(*) AS count FROM comments WHERE author_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at;

-- name: comment_insert :one id
INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at)
VALUES (:post_id, :author_id, :body, :body_html, :renderer, :created_at) RETURNING id;

-- The newest comment of an author on a post with the same text.
-- name: comment_repeated :one id
SELECT id FROM comments WHERE author_id = :author_id AND created_at > :after_at AND created_at <= :now_at
  AND post_id = :post_id AND body = :body
ORDER BY created_at DESC, id DESC LIMIT 1;

-- name: comment_update :exec
UPDATE comments SET body = :body, body_html = :body_html, renderer = :renderer, edited_at = :edited_at,
  version = version + 1 WHERE id = :id;

-- name: comment_delete :exec
DELETE FROM comments WHERE id = :id;
