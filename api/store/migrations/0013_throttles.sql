-- Counts of wrong passwords and requested emails, where several servers share the database (core/throttle.h): each row is a set
-- of eight (domain/throttle_set.h), and there are at most 5,120. Updates find room beside the old row.
CREATE TABLE throttles (
  place BIGINT PRIMARY KEY,
  counts BLOB NOT NULL
);
-- [postgres]
ALTER TABLE throttles SET (fillfactor = 50);
-- [all]
