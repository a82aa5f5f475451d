-- Timelines look through the newest posts of all for those of some authors (core/timeline.sql): the index holds all that it takes.
DROP INDEX posts_newest;
CREATE INDEX posts_newest ON posts (created_at, id, author_id);
