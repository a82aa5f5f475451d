-- Of flasky's database (flasky.schema.sql). Whatever stands in a column of text is read as one.

-- How many of the columns that are needed there are: FLASKY_COLUMNS of them.
-- name: flasky_columns :one count
SELECT
  (SELECT COUNT(*) FROM pragma_table_info('roles') WHERE name IN ('id', 'name', 'default', 'permissions')) +
  (SELECT COUNT(*) FROM pragma_table_info('users') WHERE name IN ('id', 'email', 'username', 'role_id', 'password_hash',
    'confirmed', 'name', 'location', 'about_me', 'member_since', 'last_seen')) +
  (SELECT COUNT(*) FROM pragma_table_info('follows') WHERE name IN ('follower_id', 'followed_id', 'timestamp')) +
  (SELECT COUNT(*) FROM pragma_table_info('posts') WHERE name IN ('id', 'body', 'timestamp', 'author_id')) +
  (SELECT COUNT(*) FROM pragma_table_info('comments')
    WHERE name IN ('id', 'body', 'timestamp', 'disabled', 'author_id', 'post_id')) AS count;

-- name: flasky_counts :one
SELECT (SELECT COUNT(*) FROM roles) AS roles, (SELECT COUNT(*) FROM users) AS users,
  (SELECT COUNT(*) FROM follows) AS follows, (SELECT COUNT(*) FROM posts) AS posts,
  (SELECT COUNT(*) FROM comments) AS comments;

-- name: flasky_roles :many flasky_role
-- type: name text
SELECT id, CAST(name AS TEXT) AS name, "default" AS is_default, permissions FROM roles ORDER BY id;

-- `rival_id` has the address as one signs in with it, in small letters.
-- name: flasky_users :many flasky_user
-- type: email text
-- type: username text
-- type: password_hash text
-- type: name text
-- type: location text
-- type: about_me text
-- type: member_since text
-- type: last_seen text
SELECT id, CAST(email AS TEXT) AS email, CAST(username AS TEXT) AS username, role_id,
  CAST(password_hash AS TEXT) AS password_hash, confirmed, CAST(name AS TEXT) AS name,
  CAST(location AS TEXT) AS location, CAST(about_me AS TEXT) AS about_me, CAST(member_since AS TEXT) AS member_since,
  CAST(last_seen AS TEXT) AS last_seen, (SELECT r.id FROM users r WHERE r.email = lower(users.email)) AS rival_id
FROM users ORDER BY id;

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
