-- Whoever writes holds the lock of this view until the COMMIT (store/driver.h). A view, because nothing is ever stored in
-- it that VACUUM would have to wait for. SQLite has a lock of its own.
-- [postgres]
CREATE VIEW write_turn AS SELECT 1 AS held;
-- [all]
