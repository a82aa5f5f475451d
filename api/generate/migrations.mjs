/** migrations.c: the numbered files of store/migrations, as they stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cFile, count, literal, longLiteral } from './cwriter.mjs';
import { stop } from './stop.mjs';

const FOLDER = 'api/store/migrations';

/** @typedef {{number: number, name: string, sql: string, file: string}} Migration */

/** @returns {Migration[]} in order */
export function readMigrations(root) {
  const files = readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  if (!files.length) stop(FOLDER, 'there is no migration; the first is called 0001_initial.sql.');
  return files.map((name, at) => {
    const file = `${FOLDER}/${name}`;
    const parts = /^([0-9]{4})_([a-z0-9_]+)\.sql$/.exec(name);
    if (!parts) stop(file, 'a migration is called like 0002_what_it_does.sql; rename or move this file.');
    const expected = String(at + 1).padStart(4, '0');
    if (parts[1] !== expected)
      stop(file, `number ${expected} was expected here; migrations count from 0001 without gap or twin.`);
    return { number: at + 1, name: parts[2], sql: readFileSync(join(root, file), 'utf8'), file };
  });
}

/** @param {Migration[]} migrations */
export function generateMigrations(migrations) {
  const rows = migrations.map(({ number, name, sql }) => {
    const lines = sql.split(/(?<=\n)/);
    return `\t{\n\t\t${number}, ${literal(name)},\n${longLiteral(lines, '\t\t')},\n\t},`;
  });
  return {
    'api/generated/migrations.c': cFile({
      from: FOLDER,
      title: 'The migrations, in order.',
      includes: ['store/query.h'],
      body: [`const struct migration generated_migrations[] = {\n${rows.join('\n')}\n};\n` + count('migration')],
    }),
  };
}
