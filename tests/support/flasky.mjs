// Databases of flasky: the original (tests/fixtures/README.md), and changed copies.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const FLASKY = join(import.meta.dirname, '../fixtures/flasky.sqlite');

/** The rows of a query on it. */
export function flaskyRows(sql, file = FLASKY) {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}

/** A copy in `dir`, changed by `change`: SQL, or a function that gets the database. */
export function changedFlasky(dir, change, name = 'changed.sqlite') {
  const file = join(dir, name);
  copyFileSync(FLASKY, file);
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    if (typeof change === 'string') db.exec(change);
    else change(db);
  } finally {
    db.close();
  }
  return file;
}
