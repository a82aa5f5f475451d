-- Own posts and those of followed people.
-- name: timeline_count :one count
SELECT CAST(COALESCE(SUM(u.post_count), 0) + (SELECT post_count FROM users WHERE id = :user_id) AS BIGINT) AS count
FROM follows f CROSS JOIN users u WHERE f.follower_id = :user_id AND u.id = f.followed_id;

-- The same of those that were written between two times.
-- name: timeline_count_between :one count
-- in: list
SELECT CAST(COALESCE(SUM((SELECT COUNT(*) FROM posts p
  WHERE p.author_id = a.author_id AND p.created_at <= :from_at AND p.created_at >= :end_at)), 0) AS BIGINT) AS count
FROM (SELECT f.followed_id AS author_id FROM follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT u.id FROM users u WHERE u.id = :owner_id) a;

-- For an account that follows many others, the page is usually among the newest posts of all authors. Twice as many of these
-- are read as accounts are followed, which is cheaper than reading the posts of each of these accounts (`near`; SQLite
-- reads the first rows of an ordered subquery, and stops there). If they do not fill the page (`sparse`), it is merged from the
-- posts of the followed authors.
--
-- The merge in SQLite: each author's newest post waits in a queue (which is what SQLite makes of ORDER BY in a recursive query),
-- the newest of them is taken, and the author's next post takes its place. This costs one index lookup per author
-- and one per post on the page, however many posts there are. An author without posts waits as NULL, at the end of the queue.
-- name: timeline_anchor :one anchor [sqlite]
-- in: list
WITH RECURSIVE near (created_at, id) AS MATERIALIZED (
  SELECT s.created_at, s.id FROM (
    SELECT p.created_at, p.id, p.author_id FROM posts p
    WHERE p.created_at <= :from_at AND p.created_at >= :end_at
    ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT 2 * following_count FROM users WHERE id = :owner_id)
  ) s
  WHERE s.author_id = :owner_id
    OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :owner_id AND f.followed_id = s.author_id)
  LIMIT :skip + 1
), sparse (one) AS MATERIALIZED (
  SELECT 1 WHERE (SELECT COUNT(*) FROM near) < :skip + 1
), authors (author_id) AS (
  SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT :owner_id FROM sparse
), merged (author_id, created_at, id) AS (
  SELECT a.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = a.author_id AND p.created_at <= :from_at AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = a.author_id AND p.created_at <= :from_at AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM authors a
  UNION ALL
  SELECT m.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM merged m
  ORDER BY 2 DESC, 3 DESC LIMIT 1 OFFSET :skip
)
SELECT created_at, id FROM (
  SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse) ORDER BY created_at, id LIMIT 1
)
UNION ALL SELECT created_at, id FROM merged WHERE id IS NOT NULL;

-- The merge in PostgreSQL: the newest post of each author is found first. Of these authors only the newest ones can be on
-- the page, as many authors as it has posts: up to that number of posts is read of each.
-- name: timeline_anchor :one anchor [postgres]
-- in: list
WITH near (created_at, id) AS MATERIALIZED (
  SELECT s.created_at, s.id FROM (
    SELECT p.created_at, p.id, p.author_id FROM posts p
    WHERE p.created_at <= :from_at AND p.created_at >= :end_at
    ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT 2 * following_count FROM users WHERE id = :owner_id)
  ) s
  WHERE s.author_id = :owner_id
    OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :owner_id AND f.followed_id = s.author_id)
  ORDER BY s.created_at DESC, s.id DESC LIMIT :skip + 1
), sparse (one) AS MATERIALIZED (
  SELECT 1 WHERE (SELECT COUNT(*) FROM near) < :skip + 1
), authors (author_id) AS (
  SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT :owner_id FROM sparse
), newest (author_id) AS MATERIALIZED (
  SELECT a.author_id FROM authors a CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = a.author_id AND p.created_at <= :from_at AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :skip + 1
), merged (created_at, id) AS MATERIALIZED (
  SELECT p.created_at, p.id FROM newest n CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = n.author_id AND p.created_at <= :from_at AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT :skip + 1) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :skip + 1
), found (created_at, id) AS (
  SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse)
  UNION ALL SELECT created_at, id FROM merged
)
SELECT created_at, id FROM found ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET :skip;

-- CROSS JOIN: the merge comes first, whatever the statistics of ANALYZE.
-- name: timeline_page :many post_view [sqlite]
-- in: list
WITH RECURSIVE near (created_at, id) AS MATERIALIZED (
  SELECT s.created_at, s.id FROM (
    SELECT p.created_at, p.id, p.author_id FROM posts p
    WHERE (p.created_at, p.id) <= (:from_at, :from_id) AND p.created_at >= :end_at
    ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT 2 * following_count FROM users WHERE id = :owner_id)
  ) s
  WHERE s.author_id = :owner_id
    OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :owner_id AND f.followed_id = s.author_id)
  LIMIT :limit
), sparse (one) AS MATERIALIZED (
  SELECT 1 WHERE (SELECT COUNT(*) FROM near) < :limit
), authors (author_id) AS (
  SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT :owner_id FROM sparse
), merged (author_id, created_at, id) AS (
  SELECT a.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (:from_at, :from_id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (:from_at, :from_id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM authors a
  UNION ALL
  SELECT m.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) < (m.created_at, m.id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
  FROM merged m
  ORDER BY 2 DESC, 3 DESC LIMIT :limit
), found (created_at, id) AS (
  SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse)
  UNION ALL SELECT created_at, id FROM merged
)
SELECT v.* FROM found m CROSS JOIN post_views v ON v.id = m.id ORDER BY m.created_at DESC, m.id DESC;

-- name: timeline_page :many post_view [postgres]
-- in: list
WITH near (created_at, id) AS MATERIALIZED (
  SELECT s.created_at, s.id FROM (
    SELECT p.created_at, p.id, p.author_id FROM posts p
    WHERE (p.created_at, p.id) <= (:from_at, :from_id) AND p.created_at >= :end_at
    ORDER BY p.created_at DESC, p.id DESC LIMIT (SELECT 2 * following_count FROM users WHERE id = :owner_id)
  ) s
  WHERE s.author_id = :owner_id
    OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :owner_id AND f.followed_id = s.author_id)
  ORDER BY s.created_at DESC, s.id DESC LIMIT :limit
), sparse (one) AS MATERIALIZED (
  SELECT 1 WHERE (SELECT COUNT(*) FROM near) < :limit
), authors (author_id) AS (
  SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT :owner_id FROM sparse
), newest (author_id) AS MATERIALIZED (
  SELECT a.author_id FROM authors a CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) <= (:from_at, :from_id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :limit
), merged (created_at, id) AS MATERIALIZED (
  SELECT p.created_at, p.id FROM newest n CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = n.author_id AND (p.created_at, p.id) <= (:from_at, :from_id) AND p.created_at >= :end_at
     ORDER BY p.created_at DESC, p.id DESC LIMIT :limit) p
  ORDER BY p.created_at DESC, p.id DESC LIMIT :limit
), found (created_at, id) AS MATERIALIZED (
  SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse)
  UNION ALL SELECT created_at, id FROM merged
)
SELECT v.* FROM found m JOIN post_views v ON v.id = m.id ORDER BY m.created_at DESC, m.id DESC;

-- The same in reverse order.
-- name: timeline_page_back :many post_view [sqlite]
-- in: list
WITH RECURSIVE near (created_at, id) AS MATERIALIZED (
  SELECT s.created_at, s.id FROM (
    SELECT p.created_at, p.id, p.author_id FROM posts p
    WHERE (p.created_at, p.id) >= (:from_at, :from_id) AND p.created_at <= :end_at
    ORDER BY p.created_at, p.id LIMIT (SELECT 2 * following_count FROM users WHERE id = :owner_id)
  ) s
  WHERE s.author_id = :owner_id
    OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :owner_id AND f.followed_id = s.author_id)
  LIMIT :limit
), sparse (one) AS MATERIALIZED (
  SELECT 1 WHERE (SELECT COUNT(*) FROM near) < :limit
), authors (author_id) AS (
  SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT :owner_id FROM sparse
), merged (author_id, created_at, id) AS (
  SELECT a.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) >= (:from_at, :from_id) AND p.created_at <= :end_at
     ORDER BY p.created_at, p.id LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) >= (:from_at, :from_id) AND p.created_at <= :end_at
     ORDER BY p.created_at, p.id LIMIT 1)
  FROM authors a
  UNION ALL
  SELECT m.author_id,
    (SELECT p.created_at FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) > (m.created_at, m.id) AND p.created_at <= :end_at
     ORDER BY p.created_at, p.id LIMIT 1),
    (SELECT p.id FROM posts p WHERE p.author_id = m.author_id AND (p.created_at, p.id) > (m.created_at, m.id) AND p.created_at <= :end_at
     ORDER BY p.created_at, p.id LIMIT 1)
  FROM merged m
  ORDER BY 2 NULLS LAST, 3 NULLS LAST LIMIT :limit
), found (created_at, id) AS (
  SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse)
  UNION ALL SELECT created_at, id FROM merged
)
SELECT v.* FROM found m CROSS JOIN post_views v ON v.id = m.id ORDER BY m.created_at, m.id;

-- name: timeline_page_back :many post_view [postgres]
-- in: list
WITH near (created_at, id) AS MATERIALIZED (
  SELECT s.created_at, s.id FROM (
    SELECT p.created_at, p.id, p.author_id FROM posts p
    WHERE (p.created_at, p.id) >= (:from_at, :from_id) AND p.created_at <= :end_at
    ORDER BY p.created_at, p.id LIMIT (SELECT 2 * following_count FROM users WHERE id = :owner_id)
  ) s
  WHERE s.author_id = :owner_id
    OR EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = :owner_id AND f.followed_id = s.author_id)
  ORDER BY s.created_at, s.id LIMIT :limit
), sparse (one) AS MATERIALIZED (
  SELECT 1 WHERE (SELECT COUNT(*) FROM near) < :limit
), authors (author_id) AS (
  SELECT f.followed_id FROM sparse CROSS JOIN follows f WHERE f.follower_id = :owner_id
  UNION ALL SELECT :owner_id FROM sparse
), newest (author_id) AS MATERIALIZED (
  SELECT a.author_id FROM authors a CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = a.author_id AND (p.created_at, p.id) >= (:from_at, :from_id) AND p.created_at <= :end_at
     ORDER BY p.created_at, p.id LIMIT 1) p
  ORDER BY p.created_at, p.id LIMIT :limit
), merged (created_at, id) AS MATERIALIZED (
  SELECT p.created_at, p.id FROM newest n CROSS JOIN LATERAL
    (SELECT p.created_at, p.id FROM posts p WHERE p.author_id = n.author_id AND (p.created_at, p.id) >= (:from_at, :from_id) AND p.created_at <= :end_at
     ORDER BY p.created_at, p.id LIMIT :limit) p
  ORDER BY p.created_at, p.id LIMIT :limit
), found (created_at, id) AS MATERIALIZED (
  SELECT created_at, id FROM near WHERE NOT EXISTS (SELECT 1 FROM sparse)
  UNION ALL SELECT created_at, id FROM merged
)
SELECT v.* FROM found m JOIN post_views v ON v.id = m.id ORDER BY m.created_at, m.id;
