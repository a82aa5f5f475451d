-- A range of ids. `until` is its last id, 0 after the last of all, which is `last`.
-- name: check_user_range :one check_range
-- in: check
-- type: after integer
SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM users) AS last
FROM (SELECT id FROM users WHERE id > :after ORDER BY id LIMIT :limit) chunk;

-- name: check_post_range :one check_range
-- in: check
-- type: after integer
SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM posts) AS last
FROM (SELECT id FROM posts WHERE id > :after ORDER BY id LIMIT :limit) chunk;

-- name: check_tag_range :one check_range
-- in: check
-- type: after integer
SELECT COALESCE(MAX(id), 0) AS until, (SELECT COALESCE(MAX(id), 0) FROM tags) AS last
FROM (SELECT id FROM tags WHERE id > :after ORDER BY id LIMIT :limit) chunk;

-- name: check_site_range :one check_range
-- in: check
-- type: after integer
SELECT COALESCE(MAX(id), 0) AS until, 1 AS last
FROM (SELECT id FROM site WHERE id > :after ORDER BY id LIMIT :limit) chunk;

-- Rows in a range with wrong counters. Each count reads a part of one index.
-- name: check_users :many check
-- in: check
-- type: after integer
-- type: until integer
SELECT * FROM (
  SELECT id, post_count, comment_count, follower_count, following_count,
    (SELECT COUNT(*) FROM posts p WHERE p.author_id = users.id) AS posts,
    (SELECT COUNT(*) FROM comments c WHERE c.author_id = users.id) AS comments,
    (SELECT COUNT(*) FROM follows f WHERE f.followed_id = users.id) AS followers,
    (SELECT COUNT(*) FROM follows f WHERE f.follower_id = users.id) AS following
  FROM users WHERE id > :after AND id <= :until) counted
WHERE (post_count, comment_count, follower_count, following_count) <> (posts, comments, followers, following)
ORDER BY id;

-- name: check_posts :many check
-- in: check
-- type: after integer
-- type: until integer
SELECT id, 0 AS post_count, comment_count, 0 AS follower_count, 0 AS following_count,
  0 AS posts, comments, 0 AS followers, 0 AS following
FROM (
  SELECT id, comment_count, (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id) AS comments
  FROM posts WHERE id > :after AND id <= :until) counted
WHERE comment_count <> comments
ORDER BY id;

-- name: check_tags :many check
-- in: check
-- type: after integer
-- type: until integer
SELECT id, post_count, 0 AS comment_count, 0 AS follower_count, 0 AS following_count,
  posts, 0 AS comments, 0 AS followers, 0 AS following
FROM (
  SELECT id, post_count, (SELECT COUNT(*) FROM post_tags t WHERE t.tag_id = tags.id) AS posts
  FROM tags WHERE id > :after AND id <= :until) counted
WHERE post_count <> posts
ORDER BY id;

-- name: check_site :many check
-- in: check
-- type: after integer
-- type: until integer
SELECT id, post_count, comment_count, 0 AS follower_count, 0 AS following_count,
  posts, comments, 0 AS followers, 0 AS following
FROM (
  SELECT id, post_count, comment_count,
    (SELECT COUNT(*) FROM posts) AS posts, (SELECT COUNT(*) FROM comments) AS comments
  FROM site WHERE id > :after AND id <= :until) counted
WHERE (post_count, comment_count) <> (posts, comments)
ORDER BY id;

-- name: check_repair_user :exec
-- in: check_repair
UPDATE users SET post_count = :post_count, comment_count = :comment_count, follower_count = :follower_count,
  following_count = :following_count WHERE id = :id;

-- name: check_repair_post :exec
-- in: check_repair
UPDATE posts SET comment_count = :comment_count WHERE id = :id;

-- name: check_repair_tag :exec
-- in: check_repair
UPDATE tags SET post_count = :post_count WHERE id = :id;

-- name: check_repair_site :exec
-- in: check_repair
UPDATE site SET post_count = :post_count, comment_count = :comment_count WHERE id = :id;

-- The roles that new accounts and administrators need.
-- name: check_roles :one
SELECT (SELECT COUNT(*) FROM roles WHERE is_default = 1) AS defaults,
  (SELECT COUNT(*) FROM roles WHERE name = 'Administrator') AS administrators;

-- As created by the first migration.
-- name: check_add_default_role :exec
INSERT INTO roles (name, is_default, permissions) VALUES ('User', 1, :permissions) ON CONFLICT (name) DO UPDATE SET is_default = 1;

-- name: check_add_administrator_role :exec
INSERT INTO roles (name, is_default, permissions) VALUES ('Administrator', 0, :permissions) ON CONFLICT (name) DO NOTHING;
