-- name: tag_find :one tag
SELECT t.id, t.name, t.post_count, t.removed FROM tag_names n JOIN tags t ON t.id = n.tag_id WHERE n.name_key = :name_key;

-- name: tag_insert :one id
INSERT INTO tags (name) VALUES (:name) RETURNING id;

-- name: tag_name_insert :exec
INSERT INTO tag_names (name_key, tag_id) VALUES (:name_key, :tag_id);

-- name: post_tag_insert :exec
INSERT INTO post_tags (post_id, tag_id, created_at) SELECT id, :tag_id, created_at FROM posts WHERE id = :post_id
ON CONFLICT (post_id, tag_id) DO NOTHING;

-- name: tag_count_post :exec
UPDATE tags SET post_count = post_count + 1 WHERE id = :id;

-- name: post_tags_uncount :exec
UPDATE tags SET post_count = post_count - 1 WHERE id IN (SELECT tag_id FROM post_tags WHERE post_id = :post_id);

-- name: post_tags_delete :exec
DELETE FROM post_tags WHERE post_id = :post_id;

-- name: tags_delete_unused :exec
DELETE FROM tags WHERE post_count <= 0 AND kept = 0;

-- name: tag_most_used :many tag
SELECT id, name, post_count, removed FROM tags WHERE removed = 0 AND post_count > 0
ORDER BY post_count DESC, id DESC LIMIT :limit;

-- A tag may have several names that begin with the prefix.
-- name: tag_by_prefix :many tag
-- type: first text
-- type: last text
SELECT id, name, post_count, removed FROM tags
WHERE id IN (SELECT tag_id FROM tag_names WHERE name_key >= :first AND name_key < :last) AND removed = 0 AND post_count > 0
ORDER BY post_count DESC, id DESC LIMIT :limit;

-- name: tag_post_anchor :one anchor
-- in: list
SELECT created_at, post_id AS id FROM post_tags WHERE tag_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at
ORDER BY created_at DESC, post_id DESC LIMIT 1 OFFSET :skip;

-- name: tag_post_count :one count
-- in: list
SELECT COUNT(*) AS count FROM post_tags WHERE tag_id = :owner_id AND created_at <= :from_at AND created_at >= :end_at;

-- name: tag_post_page :many post_view
-- in: list
SELECT v.* FROM post_tags t CROSS JOIN post_views v
WHERE v.id = t.post_id AND t.tag_id = :owner_id AND (t.created_at, t.post_id) <= (:from_at, :from_id) AND t.created_at >= :end_at
ORDER BY t.created_at DESC, t.post_id DESC LIMIT :limit;

-- name: tag_post_page_back :many post_view
-- in: list
SELECT v.* FROM post_tags t CROSS JOIN post_views v
WHERE v.id = t.post_id AND t.tag_id = :owner_id AND (t.created_at, t.post_id) >= (:from_at, :from_id) AND t.created_at <= :end_at
ORDER BY t.created_at, t.post_id LIMIT :limit;
