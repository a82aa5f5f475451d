-- Hashes of passwords that another program made (domain/werkzeug.h): their kind, 0 for ours, and how much work they are.
ALTER TABLE users ADD COLUMN password_kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN password_cost BIGINT NOT NULL DEFAULT 0;
CREATE INDEX users_foreign_password ON users (password_kind, password_cost) WHERE password_kind > 0;
