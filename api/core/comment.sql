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

-- Adds a comment, dated later than the post and all other comments (core/list_order.h). No row: there is no such post, or its
-- author has written the same there since :after_at.
-- name: comment_create :asked comment_view
-- type: username text
-- type: avatar_hash text
-- type: deleted integer
INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at)
SELECT before.post_id, before.author_id, :body, :body_html, :renderer,
  CASE WHEN before.newest_at < :now_at THEN :now_at ELSE before.newest_at + 1 END
FROM (SELECT p.id AS post_id, u.id AS author_id,
    CASE WHEN p.created_at <= :until_at AND p.created_at > n.at THEN p.created_at ELSE n.at END AS newest_at
  FROM posts p, users u, (SELECT COALESCE(MAX(created_at), 0) AS at FROM comments WHERE created_at <= :until_at) n
  WHERE p.id = :post_id AND u.id = :author_id) before
WHERE NOT EXISTS (SELECT 1 FROM comments c WHERE c.author_id = :author_id AND c.created_at > :after_at
  AND c.created_at <= :until_at AND c.post_id = :post_id AND c.body = :body)
RETURNING id, version, post_id, author_id, body, body_html, disabled, created_at, edited_at,
  (SELECT u.username FROM users u WHERE u.id = author_id) AS username,
  (SELECT u.avatar_hash FROM users u WHERE u.id = author_id) AS avatar_hash,
  (SELECT u.deleted FROM users u WHERE u.id = author_id) AS deleted;

-- name: comment_insert :one id
INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at)
VALUES (:post_id, :author_id, :body, :body_html, :renderer, :created_at) RETURNING id;

-- name: comment_update :exec
UPDATE comments SET body = :body, body_html = :body_html, renderer = :renderer, edited_at = :edited_at,
  version = version + 1 WHERE id = :id;

-- name: comment_delete :exec
DELETE FROM comments WHERE id = :id;
