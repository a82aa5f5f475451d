-- name: mail_insert :exec
INSERT INTO mails (user_id, recipient, domain, subject, body_text, body_html, created_at, next_attempt_at, expires_at)
VALUES (:user_id, :recipient, :domain, :subject, :body_text, :body_html, :created_at, :created_at, :expires_at);

-- The email to be sent next. Times after `next_horizon_at` and `claim_horizon_at` are later than any that is written now:
-- the clock has been set back since, and they are ignored. A server's own claim is valid until it is ended.
-- name: mail_due :one
-- type: most integer
SELECT m.id, m.domain, m.attempts, m.expires_at FROM mails m
WHERE (m.next_attempt_at <= :now_at OR m.next_attempt_at > :next_horizon_at)
  AND (m.claimed_until <= :now_at OR m.claimed_until > :claim_horizon_at) AND m.claimed_by <> :claimed_by
  AND m.expires_at > :expired_at
  AND (SELECT COUNT(*) FROM mails c
       WHERE c.domain = m.domain AND c.claimed_until > :now_at AND c.claimed_until <= :claim_horizon_at) < :most
ORDER BY m.next_attempt_at, m.id LIMIT 1;

-- When the next email that is not due yet will be; 0: there is none.
-- name: mail_next :one
SELECT COALESCE(MIN(next_attempt_at), 0) AS next_attempt_at FROM mails WHERE next_attempt_at > :now_at;

-- Only if no other server has claimed it since it was read: each claim counts as an attempt.
-- name: mail_claim :one mail
UPDATE mails SET attempts = attempts + 1, next_attempt_at = :next_attempt_at, claimed_until = :claimed_until,
  claimed_by = :claimed_by
WHERE id = :id AND attempts = :attempts
RETURNING id, recipient, domain, subject, body_text, body_html, created_at, attempts, claimed_by;

-- name: mail_release :exec
UPDATE mails SET attempts = :attempts, next_attempt_at = :next_attempt_at, claimed_until = 0, claimed_by = ''
WHERE id = :id AND claimed_by = :claimed_by;

-- name: mail_delete :exec
DELETE FROM mails WHERE id = :id;

-- name: mail_delete_unclaimed :exec
DELETE FROM mails WHERE id = :id AND attempts = :attempts;

-- The oldest one was queued at `oldest_at`; 0: none is.
-- name: mail_figures :one
SELECT COUNT(*) AS emails, COALESCE(MIN(created_at), 0) AS oldest_at FROM mails;
