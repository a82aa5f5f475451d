-- For flasky's database, like flasky.sql.

-- name: flasky_follows :many flasky_follow
-- type: timestamp text
SELECT follower_id, followed_id, CAST(timestamp AS TEXT) AS timestamp FROM follows
ORDER BY follower_id, timestamp, followed_id;

-- name: flasky_posts :many flasky_post
-- type: body text
-- type: timestamp text
SELECT id, CAST(body AS TEXT) AS body, CAST(timestamp AS TEXT) AS timestamp, author_id FROM posts ORDER BY id;

-- name: flasky_comments :many flasky_comment
-- type: body text
-- type: timestamp text
SELECT id, CAST(body AS TEXT) AS body, CAST(timestamp AS TEXT) AS timestamp, disabled, author_id, post_id
FROM comments ORDER BY id;
