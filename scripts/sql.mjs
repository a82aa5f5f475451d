/**
 * Runs every migration and prepares every query on real databases, and compares the types of columns with the
 * generated structs. `make check` runs it. For SQLite the generator does this itself (api/generate/sql_types.mjs);
 * a PostgreSQL server is started here (tests/support/postgres.mjs).
 */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readForeignSchemas } from '../api/generate/foreign.mjs';
import { readMigrations } from '../api/generate/migrations.mjs';
import { resolveQueries } from '../api/generate/queries.mjs';
import { readBlocks } from '../api/generate/sql_blocks.mjs';
import { Schema } from '../api/generate/sql_types.mjs';
import { queriesOf, readTables } from '../api/generate/tables.mjs';
import { Cluster } from '../tests/support/postgres.mjs';

const ROOT = resolve(import.meta.dirname, '..');
/** The types of parameters and results: see store/postgres/postgres_statement.c. */
const PARAMETERS = { integer: 'bigint', text: 'text', blob: 'bytea' };
const RESULTS = { integer: ['bigint', 'integer', 'smallint', 'boolean'], text: ['text'], blob: ['bytea'] };

/** The queries for PostgreSQL, as the generator resolves them. */
function readQueries() {
  const scripts = readMigrations(ROOT).map(({ sql, file }) => ({ sql: sql.get('sqlite'), file }));
  const schema = new Schema(scripts);
  const foreign = readForeignSchemas(ROOT);
  try {
    const queries = resolveQueries(readBlocks(ROOT), schema, foreign).filter(({ sql }) => sql.has('postgres'));
    return [...queries, ...readTables(schema).flatMap((table) => Object.values(queriesOf(table)))];
  } finally {
    [schema, ...foreign.values()].forEach((it) => it.close());
  }
}

/** A psql script that prints the columns of a query as "name|type" lines, or an error. It declares parameters like the driver. */
function scriptOf({ name, sql, parameters }) {
  const types = parameters.map(({ type }) => PARAMETERS[type]);
  const list = types.length ? `(${types.join(', ')})` : '';
  const typed = sql.get('postgres').replace(/\$(\d+)/g, (it, number) => `${it}::${types[number - 1]}`);
  return `\\echo -- ${name}\nPREPARE ${name}${list} AS ${sql.get('postgres')};\n${typed} \\gdesc\n`;
}

/** The error in a query, given what psql printed for it. */
export function faultOf({ columns }, lines) {
  const error = lines.find((line) => /ERROR|FATAL/.test(line));
  if (error) return error.replace(/^psql:[^ ]* /, '');
  const found = lines.filter((line) => line.includes('|')).map((line) => line.split('|'));
  if (found.length !== columns.length) return `it gives ${found.length} columns, not ${columns.length}`;
  const wrong = columns.findIndex(({ type }, at) => !RESULTS[type].includes(found[at][1]));
  return wrong < 0
    ? null
    : `column ${columns[wrong].name} is ${found[wrong][1]}, but ${columns[wrong].type} in C; write CAST(... AS BIGINT), or the type that fits`;
}

async function main() {
  const cluster = await Cluster.start();
  let faults;
  try {
    for (const { sql, file } of readMigrations(ROOT)) {
      try {
        cluster.psql(`BEGIN;\n${sql.get('postgres')}\nCOMMIT;`);
      } catch (error) {
        throw new Error(`${file}: ${error.message.split('\n')[0]}`, { cause: error });
      }
    }
    const queries = readQueries();
    const said = cluster.psql(queries.map(scriptOf).join(''), 'postgres', { continueOnError: true });
    const parts = said.split(/^-- /m).slice(1);
    faults = queries
      .map((query, at) => [query, faultOf(query, parts[at].split('\n').slice(1))])
      .filter(([, fault]) => fault)
      .map(([{ place, name }, fault]) => `${place.split(': ')[0]}: ${name}: PostgreSQL: ${fault}`);
  } finally {
    await cluster.stop();
  }
  for (const fault of faults) console.error(`sql: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
