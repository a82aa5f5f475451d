-- What one server at a time does, for all that share the database, and who does it now (core/lease.h).
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

-- When the administrator last got a mail of each kind of alarm (core/alarm.h).
CREATE TABLE alarms (
  name TEXT PRIMARY KEY,
  sent_at BIGINT NOT NULL
);
