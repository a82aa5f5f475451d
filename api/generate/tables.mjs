/**
 * tables.c: every table of the migrations, with the queries by which `retort copy` reads and writes all of its rows. A row is an
 * array of values, one for each column (store/table.h). An integer that may be NULL travels as text, which can be absent.
 */
import { cFile, count, literal, longLiteral } from './cwriter.mjs';
import { DRIVERS } from './queries.mjs';
import { each, stop } from './stop.mjs';

const FOLDER = 'api/store/migrations';
/** TABLE_COLUMNS_MAX (store/table.h). */
const MOST_COLUMNS = 31;
/** Each database has its own: which migrations were applied, and when. */
const NOT_COPIED = new Set(['migrations']);

/**
 * @typedef {{name: string, columns: {name: string, type: string, nullable: boolean}[], key: number[], hasId: boolean,
 *   parents: string[]}} Table `key`: which columns are the primary key, in its order; `hasId`: the database numbers its rows
 */

/** @returns {Table[]} each after those that its foreign keys refer to */
export function readTables(schema) {
  const rows = (sql, ...values) => schema.database.prepare(sql).all(...values);
  const names = rows(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  ).map(({ name }) => name);
  const tables = each(
    names.filter((name) => !NOT_COPIED.has(name)),
    (name) => tableOf(name, rows('SELECT * FROM pragma_table_info(?) ORDER BY cid', name), schema, rows),
  );
  return inOrder(tables);
}

function tableOf(name, columns, schema, rows) {
  const place = `${FOLDER}: table ${name}`;
  if (columns.length > MOST_COLUMNS)
    stop(place, `it has more than ${MOST_COLUMNS} columns; raise TABLE_COLUMNS_MAX in store/table.h, and here.`);
  const key = columns
    .map(({ pk }, at) => ({ pk, at }))
    .filter(({ pk }) => pk)
    .sort((a, b) => a.pk - b.pk)
    .map(({ at }) => at);
  if (!key.length) stop(place, 'it has no primary key, and could not be copied; give it one.');
  const hasId = key.length === 1 && columns[key[0]].name === 'id' && columns[key[0]].type === 'INTEGER';
  if (hasId && key[0] !== 0) stop(place, 'its id is not its first column; move it there.');
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      type: schema.typeOf(name, column.name),
      nullable: !column.notnull && !column.pk,
    })),
    key,
    hasId,
    parents: rows('SELECT DISTINCT "table" AS name FROM pragma_foreign_key_list(?)', name)
      .map((parent) => parent.name)
      .filter((parent) => parent !== name),
  };
}

/** @param {Table[]} tables */
function inOrder(tables) {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered = [];
  while (left.size) {
    const next = [...left.values()].find(({ parents }) => parents.every((parent) => !left.has(parent)));
    if (!next) stop(FOLDER, `the foreign keys of ${[...left.keys()].join(', ')} go round in a circle; break it.`);
    ordered.push(next);
    left.delete(next.name);
  }
  return ordered;
}

/** How a value travels. */
const isTextual = ({ type, nullable }) => type === 'integer' && nullable;
const carrier = (column) => (isTextual(column) ? 'text' : column.type);

/**
 * The queries of a table, with what `make check` compares: see scripts/sql.mjs. A parameter or column says at which place of the
 * array its value is; the limit follows the columns.
 */
export function queriesOf({ name, columns, key }) {
  const fields = columns.map((column, at) => ({ name: column.name, type: carrier(column), at }));
  const limit = { name: 'limit', type: 'integer', at: columns.length };
  const list = columns.map((column) => column.name).join(', ');
  const given = columns.map((it) => (isTextual(it) ? `CAST(${it.name} AS TEXT) AS ${it.name}` : it.name)).join(', ');
  const keys = key.map((at) => columns[at].name).join(', ');
  const read = (where, last) => (mark) =>
    `SELECT ${given} FROM ${name}${where(mark)} ORDER BY ${keys} LIMIT ${mark(last)}`;
  const behind = (mark) => ` WHERE (${keys}) > (${key.map((_, at) => mark(at + 1)).join(', ')})`;
  const values = (mark) =>
    columns.map((it, at) => (isTextual(it) ? `CAST(${mark(at + 1)} AS BIGINT)` : mark(at + 1))).join(', ');
  const make = (what, parameters, results, text) => ({
    name: `${what}_${name}`,
    place: `${FOLDER}: table ${name}`,
    sql: new Map(DRIVERS.map((driver) => [driver.name, text(driver.placeholder)])),
    parameters,
    columns: results,
  });
  return {
    first: make(
      'copy_first',
      [limit],
      fields,
      read(() => '', 1),
    ),
    next: make('copy_next', [...key.map((at) => fields[at]), limit], fields, read(behind, key.length + 1)),
    insert: make('copy_insert', fields, [], (mark) => `INSERT INTO ${name} (${list}) VALUES (${values(mark)})`),
    clear: make('copy_clear', [], [], () => `DELETE FROM ${name}`),
    count: make(
      'copy_count',
      [],
      [{ name: 'count', type: 'integer', at: 0 }],
      () => `SELECT COUNT(*) AS count FROM ${name}`,
    ),
  };
}

const fieldsOf = (name, fields) =>
  `static const struct sql_field ${name}[] = {\n${fields
    .map(({ name: column, type, at }) => `\t{SQL_${type.toUpperCase()}, ${at} * sizeof(union value)}, /* ${column} */`)
    .join('\n')}\n};`;

function queryOf({ name, sql, parameters, columns }, names) {
  const texts = DRIVERS.map(
    (driver) => `\t\t\t[${driver.constant}] =\n${longLiteral([sql.get(driver.name)], '\t\t\t\t')},`,
  );
  const lines = [`.name = ${literal(name)},`, `.sql = {\n${texts.join('\n')}\n\t\t\t},`];
  if (parameters.length) lines.push(`.parameters = ${names.parameters},`, `.parameter_count = ${parameters.length},`);
  if (columns.length)
    lines.push(
      `.columns = ${names.columns},`,
      `.column_count = ${columns.length},`,
      `.row_size = ${columns.length} * sizeof(union value),`,
    );
  return `{\n${lines.map((line) => `\t\t\t${line}\n`).join('')}\t\t}`;
}

/** @param {Table[]} tables */
export function generateTables(tables) {
  const parts = tables.map((table) => ({ table, queries: queriesOf(table) }));
  const fields = parts.map(({ table: { name }, queries: { insert, next, first } }) =>
    [
      fieldsOf(`${name}_columns`, insert.parameters),
      fieldsOf(`${name}_next`, next.parameters),
      fieldsOf(`${name}_limit`, first.parameters),
    ].join('\n'),
  );
  const rows = parts.map(({ table: { name, columns, hasId }, queries }) => {
    const all = `${name}_columns`;
    const names = {
      first: { parameters: `${name}_limit`, columns: all },
      next: { parameters: `${name}_next`, columns: all },
      insert: { parameters: all },
      clear: {},
      count: { columns: 'count_columns' },
    };
    const members = Object.entries(queries).map(([what, query]) => `\t\t.${what} = ${queryOf(query, names[what])},`);
    return [
      '\t{',
      `\t\t.name = ${literal(name)},`,
      `\t\t.column_count = ${columns.length},`,
      `\t\t.has_id = ${hasId},`,
      ...members,
      '\t},',
    ].join('\n');
  });
  return {
    'api/generated/tables.c': cFile({
      from: FOLDER,
      title: 'The tables, each behind those that its foreign keys point to.',
      includes: ['store/table.h'],
      body: [
        'static const struct sql_field count_columns[] = {\n\t{SQL_INTEGER, 0},\n};',
        ...fields,
        `const struct table generated_tables[] = {\n${rows.join('\n')}\n};\n${count('table')}`,
      ],
    }),
  };
}
