-- Changes a row if no other server holds the lease. Times after `horizon_at` come from a wrong clock and are ignored.
-- name: lease_take :exec
INSERT INTO leases (name, holder, expires_at) VALUES (:name, :holder, :expires_at)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
  WHERE leases.holder = excluded.holder OR leases.expires_at <= :now_at OR leases.expires_at > :horizon_at;

-- name: lease_release :exec
DELETE FROM leases WHERE name = :name AND holder = :holder;

-- name: lease_get :one
SELECT expires_at FROM leases WHERE name = :name;
