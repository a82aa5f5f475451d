-- Rows dated in the future: after `horizon_at`. `at` is the latest of their times. Rows that lists order by time are sorted by it;
-- a repair dates such a row after the time `after_at` of the row written before it (0: none), and after `least_at`.
-- The audit trail is not included: it cannot be changed, and is ordered by id.

-- name: check_time_members :many check_time
-- in: check_time
-- type: repair integer
SELECT u.id, 0 AS other_id, u.member_since AS at, 0 AS least_at, CASE WHEN :repair = 0 THEN 0 ELSE COALESCE(
  (SELECT b.member_since FROM users b WHERE b.id < u.id AND b.member_since <= :now_at ORDER BY b.id DESC LIMIT 1),
  (SELECT b.member_since - 1000000 FROM users b WHERE b.id > u.id AND b.member_since <= :now_at ORDER BY b.id LIMIT 1),
  0) END AS after_at
FROM users u WHERE u.member_since > :horizon_at ORDER BY u.member_since, u.id;

-- name: check_time_posts :many check_time
-- in: check_time
-- type: repair integer
SELECT p.id, 0 AS other_id, p.created_at AS at, 0 AS least_at, CASE WHEN :repair = 0 THEN 0 ELSE COALESCE(
  (SELECT b.created_at FROM posts b WHERE b.id < p.id AND b.created_at <= :now_at ORDER BY b.id DESC LIMIT 1),
  (SELECT b.created_at - 1000000 FROM posts b WHERE b.id > p.id AND b.created_at <= :now_at ORDER BY b.id LIMIT 1),
  0) END AS after_at
FROM posts p WHERE p.created_at > :horizon_at ORDER BY p.created_at, p.id;

-- name: check_time_comments :many check_time
-- in: check_time
-- type: repair integer
SELECT c.id, 0 AS other_id, c.created_at AS at, p.created_at AS least_at, CASE WHEN :repair = 0 THEN 0 ELSE COALESCE(
  (SELECT b.created_at FROM comments b WHERE b.id < c.id AND b.created_at <= :now_at ORDER BY b.id DESC LIMIT 1),
  (SELECT b.created_at - 1000000 FROM comments b WHERE b.id > c.id AND b.created_at <= :now_at ORDER BY b.id LIMIT 1),
  0) END AS after_at
FROM comments c JOIN posts p ON p.id = c.post_id WHERE c.created_at > :horizon_at ORDER BY c.created_at, c.id;

-- name: check_time_follows :many check_time
-- in: check_time
SELECT follower_id AS id, followed_id AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at
FROM follows WHERE created_at > :horizon_at ORDER BY created_at, follower_id, followed_id;

-- name: check_time_post_tags :many check_time
-- in: check_time
SELECT post_id AS id, tag_id AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at
FROM post_tags WHERE created_at > :horizon_at ORDER BY created_at, post_id, tag_id;

-- name: check_time_seen :many check_time
-- in: check_time
SELECT id, 0 AS other_id, last_seen AS at, 0 AS least_at, 0 AS after_at FROM users WHERE last_seen > :horizon_at;

-- name: check_time_post_edits :many check_time
-- in: check_time
SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM posts WHERE edited_at > :horizon_at;

-- name: check_time_comment_edits :many check_time
-- in: check_time
SELECT id, 0 AS other_id, edited_at AS at, 0 AS least_at, 0 AS after_at FROM comments WHERE edited_at > :horizon_at;

-- name: check_time_disabled :many check_time
-- in: check_time
SELECT id, 0 AS other_id, disabled_at AS at, 0 AS least_at, 0 AS after_at FROM comments
WHERE disabled_at > :horizon_at;

-- name: check_time_credentials :many check_time
-- in: check_time
SELECT id, 0 AS other_id, CASE WHEN created_at > last_used_at THEN created_at ELSE last_used_at END AS at,
  0 AS least_at, 0 AS after_at
FROM credentials WHERE created_at > :horizon_at OR last_used_at > :horizon_at;

-- name: check_time_registrations :many check_time
-- in: check_time
SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM registrations
WHERE created_at > :horizon_at;

-- name: check_time_mails :many check_time
-- in: check_time
SELECT id, 0 AS other_id, created_at AS at, 0 AS least_at, 0 AS after_at FROM mails WHERE created_at > :horizon_at;

-- These rows have an expiry time, which is before `link_end_at` or `name_end_at` if they are written now.
-- name: check_time_links :many check_time
-- in: check_time
SELECT user_id AS id, kind AS other_id, expires_at AS at, 0 AS least_at, 0 AS after_at FROM links
WHERE expires_at > :link_end_at;

-- The rows below have no id, and are repaired all at once.
-- name: check_time_names :many check_time
-- in: check_time
SELECT 0 AS id, 0 AS other_id, expires_at AS at, 0 AS least_at, 0 AS after_at FROM reserved_names
WHERE expires_at > :name_end_at;

-- name: check_time_mail_limits :many check_time
-- in: check_time
SELECT 0 AS id, 0 AS other_id, sent_at AS at, 0 AS least_at, 0 AS after_at FROM mail_limits WHERE sent_at > :horizon_at;

-- name: check_time_write_limits :many check_time
-- in: check_time
SELECT 0 AS id, 0 AS other_id, due_at AS at, 0 AS least_at, 0 AS after_at FROM write_limits
WHERE due_at > :link_end_at;

-- name: check_time_migrations :many check_time
-- in: check_time
SELECT number AS id, 0 AS other_id, applied_at AS at, 0 AS least_at, 0 AS after_at FROM migrations
WHERE applied_at > :horizon_at;

-- `placed_at` is the new position in the order; other times are set to the time of the repair, `now_at`. The row may have changed since.

-- name: check_date_member :exec
-- in: check_date
UPDATE users SET member_since = :placed_at WHERE id = :id AND member_since > :horizon_at;

-- name: check_date_post :exec
-- in: check_date
UPDATE posts SET created_at = :placed_at WHERE id = :id AND created_at > :horizon_at;

-- The time of its post, which was repaired before.
-- name: check_date_post_tag :exec
-- in: check_date
UPDATE post_tags SET created_at = (SELECT created_at FROM posts WHERE id = :id)
WHERE post_id = :id AND tag_id = :other_id AND created_at > :horizon_at;

-- name: check_date_comment :exec
-- in: check_date
UPDATE comments SET created_at = :placed_at WHERE id = :id AND created_at > :horizon_at;

-- name: check_date_follow :exec
-- in: check_date
UPDATE follows SET created_at = :placed_at
WHERE follower_id = :id AND followed_id = :other_id AND created_at > :horizon_at;

-- name: check_date_seen :exec
-- in: check_date
UPDATE users SET last_seen = :now_at WHERE id = :id AND last_seen > :horizon_at;

-- name: check_date_post_edit :exec
-- in: check_date
UPDATE posts SET edited_at = :now_at WHERE id = :id AND edited_at > :horizon_at;

-- name: check_date_comment_edit :exec
-- in: check_date
UPDATE comments SET edited_at = :now_at WHERE id = :id AND edited_at > :horizon_at;

-- name: check_date_disabled :exec
-- in: check_date
UPDATE comments SET disabled_at = :now_at WHERE id = :id AND disabled_at > :horizon_at;

-- They get their full lifetime, from now on.
-- name: check_date_credential :exec
-- in: check_date
UPDATE credentials SET
  expires_at = CASE WHEN idle_seconds > 0 THEN :now_at + idle_seconds * 1000000
    WHEN created_at > :horizon_at THEN :now_at + expires_at - created_at ELSE expires_at END,
  created_at = CASE WHEN created_at > :horizon_at THEN :now_at ELSE created_at END,
  last_used_at = CASE WHEN last_used_at > :horizon_at THEN :now_at ELSE last_used_at END
WHERE id = :id AND (created_at > :horizon_at OR last_used_at > :horizon_at);

-- name: check_date_registration :exec
-- in: check_date
UPDATE registrations SET expires_at = :now_at + expires_at - created_at, created_at = :now_at
WHERE id = :id AND created_at > :horizon_at;

-- The mailer handles the times of the next attempt and of the claim.
-- name: check_date_mail :exec
-- in: check_date
UPDATE mails SET expires_at = :now_at + expires_at - created_at, created_at = :now_at
WHERE id = :id AND created_at > :horizon_at;

-- name: check_date_link :exec
-- in: check_date
UPDATE links SET expires_at = :link_end_at
WHERE user_id = :id AND kind = :other_id AND expires_at > :link_end_at;

-- name: check_date_names :exec
-- in: check_date
UPDATE reserved_names SET expires_at = :name_end_at WHERE expires_at > :name_end_at;

-- name: check_date_mail_limits :exec
-- in: check_date
UPDATE mail_limits SET sent_at = :now_at WHERE sent_at > :horizon_at;

-- name: check_date_write_limits :exec
-- in: check_date
DELETE FROM write_limits WHERE due_at > :link_end_at;

-- name: check_date_migration :exec
-- in: check_date
UPDATE migrations SET applied_at = :now_at WHERE number = :id AND applied_at > :horizon_at;
