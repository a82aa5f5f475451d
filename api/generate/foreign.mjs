/** Databases of other programs that we read (SQLite): x.schema.sql has the schema for the queries of x.sql and x_*.sql beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Schema } from './sql_types.mjs';

const ENDING = '.schema.sql';

export const isForeignSchema = (file) => file.endsWith(ENDING);

/** @returns {Map<string, Schema>} by path without the ending; for the caller to close */
export function readForeignSchemas(root) {
  const files = readdirSync(join(root, 'api'), { recursive: true })
    .filter((name) => isForeignSchema(name) && !name.includes('node_modules'))
    .map((name) => `api/${name}`)
    .sort();
  return new Map(
    files.map((file) => [
      file.slice(0, -ENDING.length),
      new Schema([{ sql: readFileSync(join(root, file), 'utf8'), file }]),
    ]),
  );
}

/** The schema of the database that a file's queries ask, if it is another program's. */
export const foreignSchemaOf = (file, foreign) =>
  [...foreign].find(([base]) => file === `${base}.sql` || file.startsWith(`${base}_`))?.[1];
