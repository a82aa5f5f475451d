/**
 * Of each x.sql file, generated/x.sql.h and x.sql.c: a struct for what goes in, one for a row, and a typed function per
 * query. A struct that queries of several files share has a header of its own.
 */
import { basename } from 'node:path';
import { cFile, longLiteral, literal, member, signature } from './cwriter.mjs';
import { DRIVERS, structsOf } from './queries.mjs';

const FOLDER = 'api/generated';
const C_TYPES = { integer: 'int64_t ', text: 'struct str ', blob: 'struct str ' };
const BASICS = ['<stdbool.h>', '<stdint.h>', ''];

const HEADER_COMMENT = `/* One function per query. \`in\` is passed by value and need not outlive the call, but the texts that it points to must
 * outlive the rows.
 * - :one -> sql_NAME(db, mem, in, &row): exactly one row, its texts copied into \`mem\`; ERR_NOT_FOUND without one.
 * - :asked -> sql_NAME(db, mem, in, &row, &found): the same inside a write, without waiting:
 *   see db_ask().
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   returns whether it failed. The texts of a row belong to the driver and are valid until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * - :deferred -> sql_NAME(db, in): see db_exec_deferred(); what it fails with may come from the next one.
 * - :merged -> sql_NAME(db, in): see db_merge().
 * A query without parameters takes no \`in\`. SQL NULL reads as 0, or as a text whose ptr is null. */`;

/** @param {import("./queries.mjs").Query[]} queries */
export function generateQueries(queries) {
  const structs = structsOf(queries);
  const files = {};
  for (const struct of structs.values())
    if (struct.files.size > 1) files[`${FOLDER}/${struct.name}.h`] = sharedHeader(struct);
  for (const [file, list] of Map.groupBy(queries, (query) => query.file)) {
    files[`${FOLDER}/${basename(file)}.h`] = header(file, list, structs);
    files[`${FOLDER}/${basename(file)}.c`] = source(file, list);
  }
  return files;
}

const guard = (name) => `RETORT_GENERATED_${name.toUpperCase().replaceAll('.', '_')}_H`;

function sharedHeader(struct) {
  return cFile({
    from: 'the *.sql files of api',
    title: struct.isRow ? 'A row that queries of several files give.' : 'What queries of several files take.',
    guard: guard(struct.name),
    includes: [...BASICS, 'base/str.h', ...(struct.isMany ? ['store/db.h'] : [])],
    body: [declaration(struct).join('\n')],
  });
}

function header(file, queries, structs) {
  const used = new Set(queries.flatMap(({ input, row }) => [structs.get(`${input}_in`), structs.get(`${row}_row`)]));
  used.delete(undefined);
  const shared = [...used].filter((struct) => struct.files.size > 1).map(({ name }) => `generated/${name}.h`);
  const declared = new Set(shared.map((path) => basename(path, '.h')));
  const functions = queries.map((query) => {
    const own = [`${query.input}_in`, `${query.row}_row`].filter((name) => structs.has(name) && !declared.has(name));
    own.forEach((name) => declared.add(name));
    const lines = own.flatMap((name) => declaration(structs.get(name)));
    return [...lines, `extern const struct query query_${query.name};`, wrapper(query)].join('\n');
  });
  return cFile({
    from: file,
    title: 'Its queries.',
    guard: guard(basename(file)),
    includes: [...BASICS, 'base/arena.h', 'base/str.h', ...shared.sort(), 'store/db.h', 'store/query.h'],
    body: [HEADER_COMMENT, ...functions],
  });
}

/** A struct; for a row that a :many query returns, its typed db_next(), too. */
function declaration({ name, fields, place, isMany }) {
  const members = fields.map((field) => {
    const blob = field.type === 'blob' ? ' /* bytes */' : '';
    return `\t${C_TYPES[field.type]}${member(field.name, place)};${blob}`;
  });
  const next =
    `static inline bool sql_next_${name.replace(/_row$/, '')}(struct rows *rows, struct ${name} *ret_row)\n` +
    '{\n\treturn db_next(rows, ret_row);\n}';
  return [`struct ${name} {\n${members.join('\n')}\n};`, ...(isMany ? [next] : [])];
}

function wrapper({ name, kind, row, input, parameters }) {
  if (kind === 'merged') return mergedWrappers(name, input);
  const taken = parameters.length ? [`struct ${input}_in in`] : [];
  const given = parameters.length ? '&in' : 'NULL';
  const [outputs, call] = {
    one: [[`struct ${row}_row *ret_row`], `db_one(db, mem, &query_${name}, ${given}, ret_row)`],
    asked: [
      [`struct ${row}_row *reterr_row`, 'bool *reterr_found'],
      `db_ask(db, mem, &query_${name}, ${given}, reterr_row, reterr_found)`,
    ],
    many: [['struct rows *ret_rows'], `db_open(db, &query_${name}, ${given}, ret_rows)`],
    exec: [['int64_t *ret_changed'], `db_exec(db, &query_${name}, ${given}, ret_changed)`],
    deferred: [[], `db_exec_deferred(db, &query_${name}, ${given})`],
  }[kind];
  const list = [
    'struct db *db',
    ...(['one', 'asked'].includes(kind) ? ['struct arena *mem'] : []),
    ...taken,
    ...outputs,
  ];
  return `${signature(`static inline enum err sql_${name}`, list)}\n{\n\treturn ${call};\n}`;
}

function mergedWrappers(name, input) {
  const run = signature(`static inline enum err sql_${name}`, ['struct db *db', `struct ${input}_in in`]);
  return `${run}\n{\n\treturn db_merge(db, &query_${name}, &in);\n}`;
}

/** How each parameter is merged. */
function mergingTable(name, parameters) {
  const how = parameters.map(({ merging }) => `SQL_${(merging ?? 'key').toUpperCase()}`);
  return `static const enum sql_merging ${name}_merging[] = {${how.join(', ')}};`;
}

function source(file, queries) {
  const rows = new Set();
  const body = queries.map((query) => {
    const { name, kind, row, input, parameters, columns, place } = query;
    const tables = [];
    if (parameters.length) tables.push(fieldTable(`${name}_parameters`, `${input}_in`, parameters, place));
    if (kind === 'merged') tables.push(mergingTable(name, parameters));
    if (row && !rows.has(row)) tables.push(fieldTable(`${row}_columns`, `${row}_row`, columns, place));
    rows.add(row);
    return [...tables, definition(query)].join('\n');
  });
  return cFile({
    from: file,
    title: 'Its queries.',
    includes: [`generated/${basename(file)}.h`, '', '<stddef.h>'],
    body,
  });
}

function definition({ name, kind, sql, row, input, parameters, columns }) {
  const texts = DRIVERS.filter((driver) => sql.has(driver.name)).map(
    (driver) => `\t\t[${driver.constant}] =\n${longLiteral([sql.get(driver.name)], '\t\t\t')},`,
  );
  const members = [`.name = ${literal(name)}`, `.sql = {\n${texts.join('\n')}\n\t}`];
  if (parameters.length) members.push(`.parameters = ${name}_parameters`, `.parameter_count = ${parameters.length}`);
  if (kind === 'merged') members.push(`.merging = ${name}_merging`, `.in_size = sizeof(struct ${input}_in)`);
  if (row)
    members.push(
      `.columns = ${row}_columns`,
      `.column_count = ${columns.length}`,
      `.row_size = sizeof(struct ${row}_row)`,
    );
  return `const struct query query_${name} = {\n${members.map((line) => `\t${line},\n`).join('')}};`;
}

function fieldTable(table, structName, fields, place) {
  const rows = fields.map(
    ({ name, type }) => `\t{SQL_${type.toUpperCase()}, offsetof(struct ${structName}, ${member(name, place)})},`,
  );
  return `static const struct sql_field ${table}[] = {\n${rows.join('\n')}\n};`;
}
