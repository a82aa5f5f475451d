-- An entry of the audit trail has its facts as fields: which fields of an account were edited ("email,name"), from which
-- role to which an account was moved, which role was set to which permissions. They stood in `detail` as words, which
-- stay there where they are not exactly what the program wrote.
-- [sqlite]
DROP TRIGGER audit_is_not_changed;
-- [all]
ALTER TABLE audit ADD COLUMN fields TEXT;
ALTER TABLE audit ADD COLUMN from_role_id BIGINT;
ALTER TABLE audit ADD COLUMN to_role_id BIGINT;
ALTER TABLE audit ADD COLUMN role_id BIGINT;
ALTER TABLE audit ADD COLUMN permissions INTEGER;

-- PostgreSQL came later: it has no entries of before.
-- [sqlite]
UPDATE audit SET fields = replace(detail, ', ', ',')
WHERE action = 'account_edited' AND detail = substr(
  CASE WHEN instr(', ' || detail || ',', ', username,') > 0 THEN ', username' ELSE '' END ||
  CASE WHEN instr(', ' || detail || ',', ', email,') > 0 THEN ', email' ELSE '' END ||
  CASE WHEN instr(', ' || detail || ',', ', name,') > 0 THEN ', name' ELSE '' END ||
  CASE WHEN instr(', ' || detail || ',', ', location,') > 0 THEN ', location' ELSE '' END ||
  CASE WHEN instr(', ' || detail || ',', ', about_me,') > 0 THEN ', about_me' ELSE '' END, 3) AND detail <> '';

UPDATE audit SET
  from_role_id = CAST(substr(detail, length('from role ') + 1) AS INTEGER),
  to_role_id = CAST(substr(detail, instr(detail, ' to role ') + length(' to role ')) AS INTEGER)
WHERE action = 'role_changed' AND detail =
  'from role ' || CAST(substr(detail, length('from role ') + 1) AS INTEGER) ||
  ' to role ' || CAST(substr(detail, instr(detail, ' to role ') + length(' to role ')) AS INTEGER);

UPDATE audit SET
  role_id = CAST(substr(detail, length('role ') + 1) AS INTEGER),
  permissions = CAST(substr(detail, instr(detail, ', permissions ') + length(', permissions ')) AS INTEGER)
WHERE action = 'role_set' AND detail =
  'role ' || CAST(substr(detail, length('role ') + 1) AS INTEGER) ||
  ', permissions ' || CAST(substr(detail, instr(detail, ', permissions ') + length(', permissions ')) AS INTEGER);

UPDATE audit SET detail = NULL
WHERE fields IS NOT NULL OR from_role_id IS NOT NULL OR role_id IS NOT NULL;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
-- [all]
