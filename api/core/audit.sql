-- An entry is later than all others, whatever the clock says (core/list_order.h).
-- name: audit_insert :exec
-- type: role_id integer
-- type: created_at integer
INSERT INTO audit (created_at, actor_id, action, user_id, post_id, comment_id, fields, from_role_id, to_role_id, role_id,
  permissions)
VALUES ((SELECT CASE WHEN n.at < :created_at THEN :created_at ELSE n.at + 1 END
    FROM (SELECT COALESCE(MAX(created_at), 0) AS at FROM audit WHERE created_at <= :until_at) n),
  NULLIF(:actor_id, 0), :action, NULLIF(:user_id, 0), NULLIF(:post_id, 0), NULLIF(:comment_id, 0),
  :fields, NULLIF(:from_role_id, 0), NULLIF(:to_role_id, 0), NULLIF(:role_id, 0),
  CASE WHEN :role_id = 0 THEN NULL ELSE :permissions END);

-- name: audit_count :one count
SELECT COUNT(*) AS count FROM audit;

-- name: audit_count_between :one count
-- in: list
SELECT COUNT(*) AS count FROM audit WHERE created_at <= :from_at AND created_at >= :end_at;

-- name: audit_anchor :one anchor
-- in: list
SELECT created_at, id FROM audit WHERE created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: audit_page :many audit_entry
-- in: list
SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, a.comment_id, a.fields, a.from_role_id,
  a.to_role_id, a.role_id, a.permissions, a.detail, actor.username AS actor_username,
  COALESCE(actor.deleted, 0) AS actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted
FROM audit a LEFT JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id
WHERE (a.created_at, a.id) <= (:from_at, :from_id) AND a.created_at >= :end_at
ORDER BY a.created_at DESC, a.id DESC LIMIT :limit;

-- name: audit_page_back :many audit_entry
-- in: list
SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, a.comment_id, a.fields, a.from_role_id,
  a.to_role_id, a.role_id, a.permissions, a.detail, actor.username AS actor_username,
  COALESCE(actor.deleted, 0) AS actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted
FROM audit a LEFT JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id
WHERE (a.created_at, a.id) >= (:from_at, :from_id) AND a.created_at <= :end_at
ORDER BY a.created_at, a.id LIMIT :limit;

-- What one account did.
-- name: actor_audit_count :one count
-- in: list
SELECT COUNT(*) AS count FROM audit WHERE actor_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at;

-- name: actor_audit_anchor :one anchor
-- in: list
SELECT created_at, id FROM audit WHERE actor_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- name: actor_audit_page :many audit_entry
-- in: list
SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, a.comment_id, a.fields, a.from_role_id,
  a.to_role_id, a.role_id, a.permissions, a.detail, actor.username AS actor_username,
  COALESCE(actor.deleted, 0) AS actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted
FROM audit a LEFT JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id
WHERE a.actor_id = :owner_id AND (a.created_at, a.id) <= (:from_at, :from_id) AND a.created_at >= :end_at
ORDER BY a.created_at DESC, a.id DESC LIMIT :limit;

-- name: actor_audit_page_back :many audit_entry
-- in: list
SELECT a.id, a.created_at, a.actor_id, a.action, a.user_id, a.post_id, a.comment_id, a.fields, a.from_role_id,
  a.to_role_id, a.role_id, a.permissions, a.detail, actor.username AS actor_username,
  COALESCE(actor.deleted, 0) AS actor_deleted, u.username, COALESCE(u.deleted, 0) AS user_deleted
FROM audit a LEFT JOIN users actor ON actor.id = a.actor_id LEFT JOIN users u ON u.id = a.user_id
WHERE a.actor_id = :owner_id AND (a.created_at, a.id) >= (:from_at, :from_id) AND a.created_at <= :end_at
ORDER BY a.created_at, a.id LIMIT :limit;
