-- name: link_replace :exec
INSERT INTO links (user_id, kind, token_hash, new_email, expires_at)
VALUES (:user_id, :kind, :token_hash, :new_email, :expires_at)
ON CONFLICT (user_id, kind) DO UPDATE
SET token_hash = excluded.token_hash, new_email = excluded.new_email, expires_at = excluded.expires_at;

-- name: link_get :one
SELECT user_id, new_email FROM links WHERE token_hash = :token_hash AND kind = :kind AND expires_at > :now_at;

-- name: link_delete_of_user :exec
DELETE FROM links WHERE user_id = :user_id;

-- Changes a row if the address may get an email now. Times after `horizon_at` come from a wrong clock and are ignored.
-- name: mail_limit_pass :exec
INSERT INTO mail_limits (email_key, kind, sent_at) VALUES (:email_key, :kind, :sent_at)
ON CONFLICT (email_key, kind) DO UPDATE SET sent_at = excluded.sent_at
  WHERE mail_limits.sent_at <= :before_at OR mail_limits.sent_at > :horizon_at;

-- Also those of an address that a link would have given the account.
-- name: mail_limit_delete_address :exec
DELETE FROM mail_limits WHERE email_key = :email_key
  OR email_key IN (SELECT new_email FROM links WHERE user_id = :user_id);
