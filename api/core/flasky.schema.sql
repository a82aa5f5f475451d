-- The tables of a flasky database that are read, as its migrations create them in SQLite, with types that the generator knows.
-- SQLite does not enforce types, so a database may contain other values.
CREATE TABLE roles (id INTEGER PRIMARY KEY, name TEXT, "default" INTEGER, permissions INTEGER);
CREATE TABLE users (
  id INTEGER PRIMARY KEY, email TEXT UNIQUE, username TEXT UNIQUE, role_id INTEGER, password_hash TEXT, confirmed INTEGER,
  name TEXT, location TEXT, about_me TEXT, member_since TEXT, last_seen TEXT
);
CREATE TABLE follows (
  follower_id INTEGER NOT NULL, followed_id INTEGER NOT NULL, timestamp TEXT, PRIMARY KEY (follower_id, followed_id)
);
CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT, timestamp TEXT, author_id INTEGER);
CREATE TABLE comments (
  id INTEGER PRIMARY KEY, body TEXT, timestamp TEXT, disabled INTEGER, author_id INTEGER, post_id INTEGER
);
