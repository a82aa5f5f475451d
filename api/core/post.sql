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

-- Adds a post, dated later than all others (core/list_order.h). No row: its author has published the same since :after_at.
-- name: post_create :asked post_view
-- type: username text
-- type: avatar_hash text
-- type: deleted integer
INSERT INTO posts (author_id, body, body_html, title, excerpt, tags, renderer, created_at)
SELECT u.id, :body, :body_html, :title, :excerpt, :tags, :renderer, CASE WHEN n.at < :now_at THEN :now_at ELSE n.at + 1 END
FROM users u, (SELECT COALESCE(MAX(created_at), 0) AS at FROM posts WHERE created_at <= :until_at) n
WHERE u.id = :author_id AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.author_id = :author_id
  AND p.created_at > :after_at AND p.created_at <= :until_at AND p.body = :body)
RETURNING id, version, author_id, body, body_html, created_at, edited_at, comment_count,
  (SELECT u.username FROM users u WHERE u.id = author_id) AS username,
  (SELECT u.avatar_hash FROM users u WHERE u.id = author_id) AS avatar_hash,
  (SELECT u.deleted FROM users u WHERE u.id = author_id) AS deleted, renderer, title, excerpt, tags;

-- name: post_insert :one id
INSERT INTO posts (author_id, body, body_html, title, excerpt, tags, renderer, created_at)
VALUES (:author_id, :body, :body_html, :title, :excerpt, :tags, :renderer, :created_at) RETURNING id;

-- name: post_update :exec
UPDATE posts SET body = :body, body_html = :body_html, title = :title, excerpt = :excerpt, tags = :tags,
  renderer = :renderer, edited_at = :edited_at, version = version + 1 WHERE id = :id;

-- name: post_delete :exec
DELETE FROM posts WHERE id = :id;

-- name: post_count_comments :merged
-- adds: delta
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
