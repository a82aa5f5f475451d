-- When the last one was sent; 0: never. Times after `horizon_at` come from a wrong clock and are ignored.
-- name: alarm_last :one
SELECT COALESCE(MAX(sent_at), 0) AS sent_at FROM alarms WHERE name = :name AND sent_at <= :horizon_at;

-- Changes a row if an email may be sent now.
-- name: alarm_pass :exec
INSERT INTO alarms (name, sent_at) VALUES (:name, :sent_at)
ON CONFLICT (name) DO UPDATE SET sent_at = excluded.sent_at
  WHERE alarms.sent_at <= :before_at OR alarms.sent_at > :horizon_at;
