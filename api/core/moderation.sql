-- name: moderated_get :one moderated
SELECT * FROM moderated_comments WHERE id = :id;

-- name: moderated_page :many moderated
-- in: list
SELECT * FROM moderated_comments WHERE (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: moderated_page_back :many moderated
-- in: list
SELECT * FROM moderated_comments WHERE (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: author_moderated_page :many moderated
-- in: list
SELECT * FROM moderated_comments
WHERE author_id = :owner_id AND (created_at, id) <= (:from_at, :from_id) AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT :limit;

-- name: author_moderated_page_back :many moderated
-- in: list
SELECT * FROM moderated_comments
WHERE author_id = :owner_id AND (created_at, id) >= (:from_at, :from_id) AND created_at <= :end_at
ORDER BY created_at, id LIMIT :limit;

-- name: comment_disable :exec
UPDATE comments SET disabled = 1, disabled_at = :disabled_at, disabled_by = :disabled_by,
  disabled_reason = NULLIF(:disabled_reason, ''), decision_version = decision_version + 1
WHERE id = :id;

-- name: comment_enable :exec
UPDATE comments SET disabled = 0, disabled_at = NULL, disabled_by = NULL, disabled_reason = NULL,
  decision_version = decision_version + 1
WHERE id = :id;
