-- For flasky's database, like flasky.sql.

-- `rival_id` is the account with the address in lower case, which can sign in with it.
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
