-- Three sets of counts, stored or not, and the time of the database's clock, which all servers use. Unused places are -1.
-- name: throttle_get :many [sqlite]
-- type: one integer
-- type: two integer
-- type: three integer
SELECT p.column1 AS place, t.counts, CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) AS now_ms
FROM (VALUES (:one), (:two), (:three)) p LEFT JOIN throttles t ON t.place = p.column1;

-- name: throttle_get :many [postgres]
-- type: one integer
-- type: two integer
-- type: three integer
SELECT p.place, t.counts, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS now_ms
FROM (VALUES (:one), (:two), (:three)) p (place) LEFT JOIN throttles t ON t.place = p.place;

-- name: throttle_set :exec
INSERT INTO throttles (place, counts) VALUES (:place, :counts)
ON CONFLICT (place) DO UPDATE SET counts = excluded.counts;
