-- How much an account, or the address that it writes from, has written: when the next write would be due if all were
-- spaced evenly (see domain/rate.h). kind: see resources/write_limit.h.
CREATE TABLE write_limits (
  writer BLOB NOT NULL,
  kind INTEGER NOT NULL,
  due_at BIGINT NOT NULL,
  PRIMARY KEY (writer, kind)
);
CREATE INDEX write_limits_due ON write_limits (due_at);
