/** From named blocks of SQL to checked queries with types. */
import { basename } from 'node:path';
import { foreignSchemaOf } from './foreign.mjs';
import { isSilent } from './sql_blocks.mjs';
import { numbered, withoutStars } from './sql_text.mjs';
import { each, stop } from './stop.mjs';

/** In the order of enum db_driver (store/query.h). Databases of other programs are SQLite files: their queries have only its text. */
export const DRIVERS = [
  { name: 'sqlite', constant: 'DB_SQLITE', placeholder: (number) => `?${number}` },
  { name: 'postgres', constant: 'DB_POSTGRES', placeholder: (number) => `$${number}` },
];

/**
 * @typedef {object} Query
 * @property {string} name
 * @property {"one" | "asked" | "many" | "exec" | "deferred" | "merged"} kind
 * @property {string} file
 * @property {string} place
 * @property {Map<string, string>} sql by driver
 * @property {{name: string, type: string, merging?: "adds" | "keeps"}[]} parameters
 * @property {string} input name of the parameter struct without _in
 * @property {{name: string, type: string}[]} columns
 * @property {string | null} row name of the row struct without _row; null for :exec, :deferred and :merged
 */

/**
 * @param {import("./sql_blocks.mjs").Block[]} blocks
 * @param {import("./sql_types.mjs").Schema} schema
 * @param {Map<string, import("./sql_types.mjs").Schema>} foreign of other programs' databases (foreign.mjs)
 * @returns {Query[]}
 */
export function resolveQueries(blocks, schema, foreign = new Map()) {
  const queries = each(
    Map.groupBy(blocks, (block) => block.name),
    ([name, variants]) => {
      const other = foreignSchemaOf(variants[0].file, foreign);
      return resolveQuery(name, variants, other ?? schema, other ? DRIVERS.slice(0, 1) : DRIVERS);
    },
  );
  const rows = new Map();
  each(queries, (query) => {
    if (!query.row) return;
    const first = rows.get(query.row);
    if (first) checkSameRow(first, query);
    else rows.set(query.row, query);
  });
  each(inputsOf(queries), ([name, fields]) => checkInput(name, fields, queries));
  checkFileNames(queries);
  return queries;
}

/** The members of each parameter struct, by its name: what all queries that take it want together. */
function inputsOf(queries) {
  const taking = queries.filter((query) => query.parameters.length);
  return new Map(
    Array.from(
      Map.groupBy(taking, (query) => query.input),
      ([name, list]) => [
        name,
        [...new Map(list.flatMap((it) => it.parameters).map((it) => [`${it.name} ${it.type}`, it])).values()],
      ],
    ),
  );
}

/**
 * The C structs of the queries, by name.
 * @returns {Map<string, {name: string, fields: {name: string, type: string}[], place: string, isRow: boolean,
 *   isMany: boolean, files: Set<string>}>} isMany: a row of which some query gives many
 */
export function structsOf(queries) {
  const structs = new Map();
  const inputs = inputsOf(queries);
  const note = (name, query, more) => {
    const struct = structs.get(name) ?? { name, place: query.place, files: new Set(), isMany: false, ...more };
    struct.files.add(query.file);
    struct.isMany ||= struct.isRow && query.kind === 'many';
    structs.set(name, struct);
  };
  for (const query of queries) {
    if (query.parameters.length) note(`${query.input}_in`, query, { fields: inputs.get(query.input), isRow: false });
    if (query.row) note(`${query.row}_row`, query, { fields: query.columns, isRow: true });
  }
  return structs;
}

function checkInput(name, fields, queries) {
  const seen = new Set();
  for (const field of fields) {
    const { place } = queries.find((query) => query.input === name && query.parameters.some((it) => it === field));
    if (seen.has(field.name))
      stop(place, `parameter :${field.name} has another type in a query that takes ${name} too; rename it.`);
    seen.add(field.name);
  }
}

/** Headers are named after files, whatever their directory. */
function checkFileNames(queries) {
  const files = new Map();
  each(new Set(queries.map((query) => query.file)), (file) => {
    const name = basename(file);
    if (files.has(name))
      stop(file, `${files.get(name)} has the same name, and generated/${name}.h belongs to one file; rename one.`);
    files.set(name, file);
  });
}

function resolveQuery(name, variants, schema, drivers) {
  const [first] = variants;
  const place = `${first.place}: ${name}`;
  const seen = new Set();
  for (const variant of variants) {
    const where = `${variant.place}: ${name}`;
    if (seen.has(variant.driver)) stop(where, `the name is taken at ${first.place}; rename one of the two.`);
    seen.add(variant.driver);
    if (variant.file !== first.file)
      stop(where, `it is also in ${first.file}; keep all variants of a query in one file.`);
    if (variant.kind !== first.kind || variant.row !== first.row || variant.input !== first.input)
      stop(where, `its :kind, row or input differs from that of ${first.place}; variants must have the same.`);
    const names = (block) => [...block.parameters].sort().join(', ');
    if (names(variant) !== names(first))
      stop(
        where,
        `its parameters (${names(variant)}) differ from those of ${first.place} (${names(first)}); variants must take the same.`,
      );
  }
  const types = new Map(variants.flatMap((variant) => [...variant.types]));
  const blockOf = (driver) =>
    variants.find((variant) => variant.driver === driver.name) ??
    variants.find((variant) => variant.driver === null) ??
    stop(place, `it has no statement for ${driver.name}; add a [${driver.name}] variant, or one for all without [].`);
  const textOf = (pieces, driver) => numbered(pieces, first.parameters, driver.placeholder);
  const blocks = new Map(drivers.map((driver) => [driver, blockOf(driver)]));
  const columns = schema.columnsOf(textOf(blocks.get(drivers[0]).pieces, drivers[0]), types, place);
  const sql = new Map(
    Array.from(blocks, ([driver, { pieces }]) => [driver.name, textOf(withoutStars(pieces, columns, place), driver)]),
  );
  const parameters = each(first.parameters, (parameter) => ({
    name: parameter,
    type: schema.parameterType(parameter, types, place),
    merging: first.merging.get(parameter),
  }));
  checkKind(first.kind, columns, place);
  if (first.kind === 'merged') checkMerging(first.merging, parameters, place);
  for (const typed of types.keys()) {
    if (![...columns, ...parameters].some((field) => field.name === typed))
      stop(place, `its type line names ${typed}, which is neither a column nor a parameter; correct or remove it.`);
  }
  return {
    name,
    kind: first.kind,
    file: first.file,
    place,
    sql,
    parameters,
    input: first.input ?? name,
    columns,
    row: isSilent(first.kind) ? null : (first.row ?? name),
  };
}

function checkKind(kind, columns, place) {
  if (isSilent(kind) && columns.length)
    stop(place, `it is :${kind}, but returns rows; make it :one or :many, or remove RETURNING.`);
  if (!isSilent(kind) && !columns.length)
    stop(place, `it is :${kind}, but returns no rows; make it :exec, or add RETURNING.`);
}

function checkMerging(merging, parameters, place) {
  if (!merging.size)
    stop(place, 'it is :merged; add a line -- adds: or -- keeps: with the parameters that are not its key.');
  for (const [name, how] of merging) {
    const parameter = parameters.find((it) => it.name === name);
    if (!parameter) stop(place, `its ${how} line names ${name}, which is not a parameter; correct or remove it.`);
    if (how === 'adds' && parameter.type !== 'integer')
      stop(place, `:${name} is ${parameter.type}; only integers can be added up.`);
  }
}

function checkSameRow(first, query) {
  const shape = ({ columns }) => columns.map(({ name, type }) => `${name} ${type}`);
  const [one, two] = [shape(first), shape(query)];
  const at = Array.from({ length: Math.max(one.length, two.length) }).findIndex(
    (_, index) => one[index] !== two[index],
  );
  if (at >= 0)
    stop(
      query.place,
      `column ${at + 1} of row ${query.row} is ${two[at] ?? 'missing'}, but ${one[at] ?? 'missing'} in ${first.name} ` +
        `(${first.place.split(': ')[0]}); select the same columns in the same order, or name another row.`,
    );
}
