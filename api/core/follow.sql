-- The newest times of the two lists that a follow is in.
-- name: follow_newest :one newest
SELECT COALESCE(MAX(at), 0) AS at FROM (
  SELECT MAX(created_at) AS at FROM follows WHERE follower_id = :follower_id AND created_at <= :until_at
  UNION ALL SELECT MAX(created_at) FROM follows WHERE followed_id = :followed_id AND created_at <= :until_at) newest;

-- name: follow_insert :exec
INSERT INTO follows (follower_id, followed_id, created_at) VALUES (:follower_id, :followed_id, :created_at)
ON CONFLICT (follower_id, followed_id) DO NOTHING;

-- name: follow_delete :exec
DELETE FROM follows WHERE follower_id = :follower_id AND followed_id = :followed_id;

-- Both directions at once, each 1 or 0.
-- name: relationship_get :one
-- type: viewer_id integer
SELECT EXISTS (SELECT 1 FROM follows WHERE follower_id = :viewer_id AND followed_id = :user_id) AS you_follow,
  EXISTS (SELECT 1 FROM follows WHERE follower_id = :user_id AND followed_id = :viewer_id) AS follows_you;

-- Updates the counters of both accounts.
-- name: follow_count :exec
UPDATE users SET
  follower_count = follower_count + CASE WHEN id = :followed_id THEN :delta ELSE 0 END,
  following_count = following_count + CASE WHEN id = :follower_id THEN :delta ELSE 0 END
WHERE id IN (:follower_id, :followed_id);

-- name: follower_anchor :one anchor
-- in: list
SELECT created_at, follower_id AS id FROM follows WHERE followed_id = :owner_id
ORDER BY created_at DESC, follower_id DESC LIMIT 1 OFFSET :skip;

-- name: follower_page :many follow
-- in: list
SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN users u ON u.id = f.follower_id
WHERE f.followed_id = :owner_id AND (f.created_at, f.follower_id) <= (:from_at, :from_id)
ORDER BY f.created_at DESC, f.follower_id DESC LIMIT :limit;

-- name: follower_page_back :many follow
-- in: list
SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN users u ON u.id = f.follower_id
WHERE f.followed_id = :owner_id AND (f.created_at, f.follower_id) >= (:from_at, :from_id)
ORDER BY f.created_at, f.follower_id LIMIT :limit;

-- name: following_anchor :one anchor
-- in: list
SELECT created_at, followed_id AS id FROM follows WHERE follower_id = :owner_id
ORDER BY created_at DESC, followed_id DESC LIMIT 1 OFFSET :skip;

-- name: following_page :many follow
-- in: list
SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN users u ON u.id = f.followed_id
WHERE f.follower_id = :owner_id AND (f.created_at, f.followed_id) <= (:from_at, :from_id)
ORDER BY f.created_at DESC, f.followed_id DESC LIMIT :limit;

-- name: following_page_back :many follow
-- in: list
SELECT f.created_at, u.id, u.username, u.avatar_hash, u.deleted FROM follows f JOIN users u ON u.id = f.followed_id
WHERE f.follower_id = :owner_id AND (f.created_at, f.followed_id) >= (:from_at, :from_id)
ORDER BY f.created_at, f.followed_id LIMIT :limit;

-- For deleting an account with its follows: decrements the counters of the accounts at the other end.
-- name: follow_uncount_all :exec
UPDATE users SET
  follower_count = follower_count -
    (SELECT COUNT(*) FROM follows f WHERE f.follower_id = :user_id AND f.followed_id = users.id),
  following_count = following_count -
    (SELECT COUNT(*) FROM follows f WHERE f.followed_id = :user_id AND f.follower_id = users.id)
WHERE id IN (SELECT followed_id FROM follows WHERE follower_id = :user_id
             UNION SELECT follower_id FROM follows WHERE followed_id = :user_id);

-- name: follow_delete_all :exec
DELETE FROM follows WHERE follower_id = :user_id OR followed_id = :user_id;
