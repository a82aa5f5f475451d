-- name: user_get :one user_view
SELECT id, username, name, location, about_me, avatar_hash, member_since, last_seen, post_count, comment_count,
  follower_count, following_count, deleted
FROM users WHERE id = :id;

-- name: user_post_anchor :one anchor
-- in: list
SELECT created_at, id FROM posts WHERE author_id = :owner_id ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: user_post_page :many post_view
-- in: list
SELECT * FROM post_views WHERE author_id = :owner_id AND (created_at, id) <= (:from_at, :from_id)
ORDER BY created_at DESC, id DESC LIMIT :limit;
