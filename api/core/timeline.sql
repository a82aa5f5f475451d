-- Own posts and those of followed people.
-- name: timeline_count :one count
SELECT CAST(COALESCE(SUM(post_count), 0) AS BIGINT) AS count FROM users
WHERE id = :user_id OR id IN (SELECT followed_id FROM follows WHERE follower_id = :user_id);

-- A timeline is a merge of its authors' posts: each author's newest post waits in a queue (which is what SQLite makes of
-- ORDER BY in a recursive query), the newest of them is taken, and the author's next one takes its place. So a page costs
-- a step in the index for each author and one for each post on it, however many posts there are. An author without
-- posts waits as NULL, at the end of the queue.
-- name: timeline_anchor :one anchor [sqlite]
-- in: list
WITH RECURSIVE merged (author_id, created_at, id) AS (
  SELECT a.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = a.author_id ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = a.author_id ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM (SELECT followed_id AS author_id FROM follows WHERE follower_id = :owner_id UNION ALL SELECT :owner_id) a
  UNION ALL
  SELECT m.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM merged m
  ORDER BY 2 DESC, 3 DESC LIMIT 1 OFFSET :skip
)
SELECT created_at, id FROM merged WHERE id IS NOT NULL;

-- PostgreSQL finds the newest post of each author first. Of these authors only the newest ones can be on the page, as many as
-- it has posts: of each of them so many posts are looked at.
-- name: timeline_anchor :one anchor [postgres]
-- in: list
WITH authors (author_id) AS (
  SELECT followed_id FROM follows WHERE follower_id = :owner_id UNION ALL SELECT :owner_id
), newest AS MATERIALIZED (
  SELECT a.author_id FROM authors a CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = a.author_id
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :skip + 1
)
SELECT p.created_at, p.id FROM newest n CROSS JOIN LATERAL
  (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = n.author_id
   ORDER BY p.created_at DESC, p.id DESC LIMIT :skip + 1) p
ORDER BY p.created_at DESC, p.id DESC LIMIT 1 OFFSET :skip;

-- CROSS JOIN: the merge comes first, whatever statistics of ANALYZE say.
-- name: timeline_page :many post_view [sqlite]
-- in: list
WITH RECURSIVE merged (author_id, created_at, id) AS (
  SELECT a.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (:from_at, :from_id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (:from_at, :from_id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM (SELECT followed_id AS author_id FROM follows WHERE follower_id = :owner_id UNION ALL SELECT :owner_id) a
  UNION ALL
  SELECT m.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM merged m
  ORDER BY 2 DESC, 3 DESC LIMIT :limit
)
SELECT v.* FROM merged m CROSS JOIN post_views v ON v.id = m.id ORDER BY m.created_at DESC, m.id DESC;

-- name: timeline_page :many post_view [postgres]
-- in: list
WITH authors (author_id) AS (
  SELECT followed_id FROM follows WHERE follower_id = :owner_id UNION ALL SELECT :owner_id
), newest AS MATERIALIZED (
  SELECT a.author_id FROM authors a CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p
     WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (:from_at, :from_id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :limit
), merged AS MATERIALIZED (
  SELECT p.created_at, p.id FROM newest n CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p
     WHERE p.author_id = n.author_id AND (p.created_at, p.id) <= (:from_at, :from_id)
     ORDER BY p.created_at DESC, p.id DESC LIMIT :limit) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :limit
)
SELECT v.* FROM merged m JOIN post_views v ON v.id = m.id ORDER BY m.created_at DESC, m.id DESC;
