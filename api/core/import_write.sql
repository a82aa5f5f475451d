-- Imported rows, which keep their ids. The rows that they refer to may be missing.

-- name: import_is_done :one count
SELECT COUNT(*) AS count FROM (SELECT id FROM users LIMIT 1) found;

-- name: import_default_role :exec
UPDATE roles SET is_default = CASE WHEN id = :id THEN 1 ELSE 0 END;

-- name: import_user :exec
INSERT INTO users (id, username, username_key, email, email_key, password_hash, password_kind, password_cost, role_id,
  confirmed, avatar_hash, name, location, about_me, member_since, last_seen)
VALUES (:id, :username, :username_key, :email, :email, :password_hash, :password_kind, :password_cost, :role_id,
  :confirmed, :avatar_hash, NULLIF(:name, ''), NULLIF(:location, ''), NULLIF(:about_me, ''), :member_since, :last_seen);

-- name: import_follow :exec
INSERT INTO follows (follower_id, followed_id, created_at)
SELECT :follower_id, :followed_id, :created_at
WHERE (SELECT COUNT(*) FROM users WHERE id IN (:follower_id, :followed_id)) = 2
ON CONFLICT (follower_id, followed_id) DO NOTHING;

-- name: import_post :exec
INSERT INTO posts (id, author_id, body, body_html, title, excerpt, tags, renderer, created_at)
SELECT :id, :author_id, :body, :body_html, :title, :excerpt, :tags, :renderer, :created_at
WHERE EXISTS (SELECT 1 FROM users WHERE id = :author_id);

-- name: import_comment :exec
INSERT INTO comments (id, post_id, author_id, body, body_html, renderer, disabled, created_at)
SELECT :id, :post_id, :author_id, :body, :body_html, :renderer, :disabled, :created_at
WHERE EXISTS (SELECT 1 FROM posts WHERE id = :post_id) AND EXISTS (SELECT 1 FROM users WHERE id = :author_id);

-- name: import_post_exists :one count
SELECT COUNT(*) AS count FROM posts WHERE id = :id;

-- name: import_user_exists :one count
SELECT COUNT(*) AS count FROM users WHERE id = :id;

-- Counters of rows in a range of ids.
-- name: import_count_users :exec
-- in: import_count
-- type: after integer
-- type: until integer
UPDATE users SET
  post_count = (SELECT COUNT(*) FROM posts p WHERE p.author_id = users.id),
  comment_count = (SELECT COUNT(*) FROM comments c WHERE c.author_id = users.id),
  follower_count = (SELECT COUNT(*) FROM follows f WHERE f.followed_id = users.id),
  following_count = (SELECT COUNT(*) FROM follows f WHERE f.follower_id = users.id)
WHERE id > :after AND id <= :until;

-- name: import_count_posts :exec
-- in: import_count
-- type: after integer
-- type: until integer
UPDATE posts SET comment_count = (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id)
WHERE id > :after AND id <= :until;

-- New rows get ids after the imported ones. SQLite does this by itself.
-- name: import_sequences :one count [sqlite]
SELECT 0 AS count;

-- name: import_sequences :one count [postgres]
SELECT COUNT(setval(pg_get_serial_sequence(name, 'id'), last)) AS count
FROM (SELECT 'users' AS name, MAX(id) AS last FROM users
      UNION ALL SELECT 'posts', MAX(id) FROM posts
      UNION ALL SELECT 'comments', MAX(id) FROM comments) ids;
