-- Changes nothing, but is written like a change.
-- name: site_check_write :exec
UPDATE site SET post_count = post_count;

-- name: site_check_outbox :one
SELECT COUNT(*) AS waiting, COALESCE(MIN(created_at), 0) AS oldest_at FROM mails;

-- The clock of the database server, in microseconds; 0: that of this machine.
-- name: site_check_clock :one [sqlite]
SELECT 0 AS now_at;

-- name: site_check_clock :one [postgres]
SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS now_at;
