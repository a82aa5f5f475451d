-- The largest ids.
-- name: sitemap_last :one
-- type: id integer
SELECT CASE WHEN p.id > u.id THEN p.id ELSE u.id END AS id
FROM (SELECT COALESCE(MAX(id), 0) AS id FROM posts) p, (SELECT COALESCE(MAX(id), 0) AS id FROM users) u;

-- name: sitemap_posts :many
-- in: id_range
SELECT id, COALESCE(edited_at, created_at) AS changed_at FROM posts WHERE id >= :first_id AND id <= :last_id ORDER BY id;

-- Those who have written posts.
-- name: sitemap_people :many
-- in: id_range
SELECT username FROM users WHERE id >= :first_id AND id <= :last_id AND deleted = 0 AND post_count > 0 ORDER BY id;
