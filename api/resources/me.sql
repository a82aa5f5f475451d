-- name: me_get :one
SELECT u.id, u.username, u.email, u.name, u.location, u.about_me, u.avatar_hash, u.member_since, r.name AS role,
  r.permissions
FROM users u JOIN roles r ON r.id = u.role_id WHERE u.id = :id;

-- What is NULL stays as it is, what is empty is taken away.
-- name: profile_update :exec
UPDATE users SET name = CASE WHEN :name IS NULL THEN name ELSE NULLIF(:name, '') END,
  location = CASE WHEN :location IS NULL THEN location ELSE NULLIF(:location, '') END,
  about_me = CASE WHEN :about_me IS NULL THEN about_me ELSE NULLIF(:about_me, '') END,
  version = version + 1
WHERE id = :id;
