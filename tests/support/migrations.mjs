// The migrations as the database under test runs them, for databases that an older program left.
import { readMigrations } from '../../api/generate/migrations.mjs';
import { ROOT } from './binary.mjs';
import { onPostgres } from './databases.mjs';

/** In order: {number, name, sql}. */
export const MIGRATIONS = readMigrations(ROOT).map(({ number, name, sql }) => ({
  number,
  name,
  sql: sql.get(onPostgres ? 'postgres' : 'sqlite'),
}));
