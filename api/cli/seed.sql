-- name: seed_follow :exec
INSERT INTO follows (follower_id, followed_id, created_at) VALUES (:follower_id, :followed_id, :created_at)
ON CONFLICT DO NOTHING;
