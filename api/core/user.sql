-- name: user_get :one user_view
SELECT id, username, name, location, about_me, avatar_hash, member_since, last_seen, post_count, comment_count,
  follower_count, following_count, deleted
FROM users WHERE id = :id;
