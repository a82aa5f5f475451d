-- The permissions of a caller, if the account still exists, and its credential, too, or its password has not changed.
-- name: caller_permissions :asked
-- type: credential_id integer
-- type: password_hash text
SELECT r.permissions FROM users u JOIN roles r ON r.id = u.role_id
WHERE u.id = :user_id AND u.confirmed = 1 AND u.suspended = 0
  AND (:credential_id = 0 OR EXISTS (SELECT 1 FROM credentials c WHERE c.id = :credential_id AND c.user_id = u.id))
  AND (:password_hash = '' OR u.password_hash = :password_hash);
