-- Whoever sends a mail claims it first, in a write of its own: until `claimed_until` (0: nobody has it) it is nobody
-- else's. A mail that has not gone out by `expires_at` is of no use any more. `domain` is the recipient's.
ALTER TABLE mails ADD COLUMN domain TEXT NOT NULL DEFAULT '';
ALTER TABLE mails ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mails ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mails ADD COLUMN claimed_by TEXT NOT NULL DEFAULT '';
CREATE INDEX mails_domain ON mails (domain, claimed_until);
UPDATE mails SET expires_at = created_at + 86400000000;
