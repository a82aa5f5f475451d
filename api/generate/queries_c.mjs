/** queries.h and queries.c: a struct for what goes in, one for a row, and a typed function per query. */
import { cFile, longLiteral, literal, member, signature } from './cwriter.mjs';
import { DRIVERS, inputsOf } from './queries.mjs';

const C_TYPES = { integer: 'int64_t ', text: 'struct str ', blob: 'struct str ' };

const HEADER_COMMENT = `/* One function per query. \`in\` is passed by value and need not outlive the call, but the texts that it points to must
 * outlive the rows.
 * - :one -> sql_NAME(db, mem, in, &row): exactly one row, its texts copied into \`mem\`; ERR_NOT_FOUND without one.
 * - :many -> sql_NAME(db, in, &rows), then sql_next_ROW(&rows, &row) until it is false, then db_close(&rows), which
 *   tells a failure from the end. The texts of a row belong to the driver and last until the next call.
 * - :exec -> sql_NAME(db, in, &changed): how many rows it changed (may be NULL). A UNIQUE violation is ERR_CONFLICT.
 * A query without parameters takes no \`in\`. SQL NULL reads as 0, or as a text whose ptr is null. */`;

/** @param {import("./queries.mjs").Query[]} queries in the order of their numbers */
export function generateQueries(queries) {
  const from = 'the *.sql files of api';
  return {
    'api/generated/queries.h': cFile({
      from,
      title: 'The queries of resources, mail, store and cli.',
      guard: 'RETORT_GENERATED_QUERIES_H',
      includes: ['<stdbool.h>', '<stdint.h>', '', 'base/arena.h', 'base/str.h', 'store/db.h', 'store/query.h'],
      body: [HEADER_COMMENT, ...header(queries)],
    }),
    'api/generated/queries.c': cFile({
      from,
      title: 'The queries of resources, mail, store and cli.',
      includes: ['generated/queries.h', '', '<stddef.h>'],
      body: [...source(queries), `const unsigned generated_query_count = ${queries.length};`],
    }),
  };
}

/** The first query of each row struct, by its name. */
const rowOwners = (queries) =>
  new Map(
    queries
      .filter((query) => query.row)
      .map((query) => [query.row, query])
      .reverse(),
  );

function header(queries) {
  const owners = rowOwners(queries);
  const inputs = inputsOf(queries);
  const parts = [];
  for (const [file, list] of Map.groupBy(queries, (query) => query.file)) {
    parts.push(`/* ${file} */`);
    for (const query of list) {
      const { name, row, input, columns } = query;
      const lines = [];
      if (inputs.has(input)) lines.push(struct(`${input}_in`, inputs.get(input), query.place));
      inputs.delete(input); // the first to take it declares it
      if (owners.get(row) === query)
        lines.push(struct(`${row}_row`, columns, query.place), ...nextFunction(queries, row));
      lines.push(`extern const struct query query_${name};`, wrapper(query));
      parts.push(lines.join('\n'));
    }
  }
  return parts;
}

function struct(name, fields, place) {
  const lines = fields.map((field) => {
    const blob = field.type === 'blob' ? ' /* bytes */' : '';
    return `\t${C_TYPES[field.type]}${member(field.name, place)};${blob}`;
  });
  return `struct ${name} {\n${lines.join('\n')}\n};`;
}

/** The typed db_next() of a row, where some query gives many of it. */
function nextFunction(queries, row) {
  if (!queries.some((query) => query.row === row && query.kind === 'many')) return [];
  return [
    `static inline bool sql_next_${row}(struct rows *rows, struct ${row}_row *ret_row)\n` +
      '{\n\treturn db_next(rows, ret_row);\n}',
  ];
}

function wrapper({ name, kind, row, input, parameters }) {
  const taken = parameters.length ? [`struct ${input}_in in`] : [];
  const given = parameters.length ? '&in' : 'NULL';
  const [outputs, call] = {
    one: [[`struct ${row}_row *ret_row`], `db_one(db, mem, &query_${name}, ${given}, ret_row)`],
    many: [['struct rows *ret_rows'], `db_open(db, &query_${name}, ${given}, ret_rows)`],
    exec: [['int64_t *ret_changed'], `db_exec(db, &query_${name}, ${given}, ret_changed)`],
  }[kind];
  const list = ['struct db *db', ...(kind === 'one' ? ['struct arena *mem'] : []), ...taken, ...outputs];
  return `${signature(`static inline enum err sql_${name}`, list)}\n{\n\treturn ${call};\n}`;
}

function source(queries) {
  const owners = rowOwners(queries);
  return queries.map((query, number) => {
    const { name, row, input, parameters, columns, place } = query;
    const tables = [];
    if (parameters.length) tables.push(fieldTable(`${name}_parameters`, `${input}_in`, parameters, place));
    if (owners.get(row) === query) tables.push(fieldTable(`${row}_columns`, `${row}_row`, columns, place));
    const sql = DRIVERS.map(
      (driver) => `\t\t[${driver.constant}] =\n${longLiteral([query.sql.get(driver.name)], '\t\t\t')},`,
    );
    const members = [`.number = ${number}`, `.name = ${literal(name)}`, `.sql = {\n${sql.join('\n')}\n\t}`];
    if (parameters.length) members.push(`.parameters = ${name}_parameters`, `.parameter_count = ${parameters.length}`);
    if (row)
      members.push(
        `.columns = ${row}_columns`,
        `.column_count = ${columns.length}`,
        `.row_size = sizeof(struct ${row}_row)`,
      );
    return [
      ...tables,
      `const struct query query_${name} = {\n${members.map((line) => `\t${line},\n`).join('')}};`,
    ].join('\n');
  });
}

function fieldTable(table, structName, fields, place) {
  const rows = fields.map(
    ({ name, type }) =>
      `\t{${literal(name)}, SQL_${type.toUpperCase()}, offsetof(struct ${structName}, ${member(name, place)})},`,
  );
  return `static const struct sql_field ${table}[] = {\n${rows.join('\n')}\n};`;
}
