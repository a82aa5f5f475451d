-- name: mail_insert :exec
INSERT INTO mails (user_id, recipient, subject, body_text, body_html, created_at, next_attempt_at)
VALUES (:user_id, :recipient, :subject, :body_text, :body_html, :created_at, :created_at);

-- name: mail_due :one mail
SELECT id, recipient, subject, body_text, body_html, created_at, attempts FROM mails
WHERE next_attempt_at <= :now_at ORDER BY next_attempt_at, id LIMIT 1;

-- name: mail_next :one
SELECT COALESCE(MIN(next_attempt_at), 0) AS next_attempt_at FROM mails;

-- name: mail_delete :exec
DELETE FROM mails WHERE id = :id;

-- name: mail_postpone :exec
UPDATE mails SET attempts = attempts + 1, next_attempt_at = :next_attempt_at WHERE id = :id;
