-- name: idempotency_get :one
SELECT request_hash, status, location, body FROM idempotency_keys
WHERE owner = :owner AND key = :key AND expires_at > :now_at;

-- name: idempotency_set :deferred
-- type: post_id integer
-- type: comment_id integer
INSERT INTO idempotency_keys (owner, key, request_hash, status, location, body, post_id, comment_id, expires_at)
VALUES (:owner, :key, :request_hash, :status, :location, :body, NULLIF(:post_id, 0), NULLIF(:comment_id, 0), :expires_at)
ON CONFLICT (owner, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status,
  location = excluded.location, body = excluded.body, post_id = excluded.post_id, comment_id = excluded.comment_id,
  expires_at = excluded.expires_at;

-- name: idempotency_delete_of :exec
DELETE FROM idempotency_keys WHERE owner = :owner;
