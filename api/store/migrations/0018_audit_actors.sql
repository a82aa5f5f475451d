-- What one account did, by time: GET /audit?actor=
CREATE INDEX audit_actor ON audit (actor_id, created_at, id);
