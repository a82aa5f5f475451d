-- For flasky's database (flasky.schema.sql). Any value in a text column is read as text.

-- How many of the required columns exist: COLUMNS in flasky.c.
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
