/** Databases of other programs that we read: x.schema.sql beside x.sql says what is in one, as a database that SQLite opens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Schema } from './sql_types.mjs';

const ENDING = '.schema.sql';

export const isForeignSchema = (file) => file.endsWith(ENDING);

/** @returns {Map<string, Schema>} by the file whose queries ask it; for the caller to close */
export function readForeignSchemas(root) {
  const files = readdirSync(join(root, 'api'), { recursive: true })
    .filter((name) => isForeignSchema(name) && !name.includes('node_modules'))
    .map((name) => `api/${name}`)
    .sort();
  return new Map(
    files.map((file) => [
      `${file.slice(0, -ENDING.length)}.sql`,
      new Schema([{ sql: readFileSync(join(root, file), 'utf8'), file }]),
    ]),
  );
}
