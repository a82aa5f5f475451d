-- name: counters_get :one
SELECT post_count, comment_count FROM site WHERE id = 1;

-- name: counters_add :merged
-- adds: posts, comments
-- type: posts integer
-- type: comments integer
UPDATE site SET post_count = post_count + :posts, comment_count = comment_count + :comments WHERE id = 1;

-- name: counters_add_user :merged
-- adds: posts, comments
-- type: posts integer
-- type: comments integer
UPDATE users SET post_count = post_count + :posts, comment_count = comment_count + :comments WHERE id = :id;
