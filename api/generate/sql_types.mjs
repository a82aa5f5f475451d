/** Asks the database: prepares every statement, and gets the types of columns and parameters. */
import { each, stop } from './stop.mjs';

// Node 22 has SQLite, and warns that its interface may still change; package.json pins the Node, so that is no news.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => String(warning).startsWith('SQLite is') || emitWarning(warning, ...rest);
const { DatabaseSync } = await import('node:sqlite');

/** Declared types that all drivers have. */
const DECLARED = { INTEGER: 'integer', BIGINT: 'integer', TEXT: 'text', BLOB: 'blob' };
const WELL_KNOWN = /^(limit|skip|delta|from_.+|.+_at|.+_id)$/;

export class Schema {
  /** @param {{sql: string, file: string}[]} scripts that make it, in SQLite's dialect */
  constructor(scripts) {
    this.database = new DatabaseSync(':memory:');
    each(scripts, ({ sql, file }) => {
      try {
        this.database.exec(sql);
      } catch (error) {
        stop(file, `SQLite says: ${error.message}. Correct the migration.`);
      }
    });
    /** Type -> tables, for each column name. @type {Map<string, Map<string, string[]>>} */
    this.columns = new Map();
    /** By "table.column". @type {Map<string, string>} */
    this.types = new Map();
    const rows = this.database
      .prepare(
        "SELECT t.name AS 'table', c.name, c.type FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c " +
          "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid",
      )
      .all();
    each(rows, ({ table, name, type }) => {
      const place = `api/store/migrations: column ${table}.${name}`;
      const found =
        DECLARED[type] ?? stop(place, `type "${type}" is not understood; use ${Object.keys(DECLARED).join(', ')}.`);
      this.types.set(`${table}.${name}`, found);
      if (!this.columns.has(name)) this.columns.set(name, new Map());
      const types = this.columns.get(name);
      types.set(found, [...(types.get(found) ?? []), table]);
    });
  }

  close() {
    this.database.close();
  }

  /** @returns {string} of a column of a table */
  typeOf(table, column) {
    return this.types.get(`${table}.${column}`);
  }

  /** @returns {{name: string, type: string}[]} */
  columnsOf(sql, types, place) {
    let columns;
    try {
      columns = this.database.prepare(sql).columns();
    } catch (error) {
      stop(place, `SQLite says: ${error.message}. Correct the statement.`);
    }
    const seen = new Set();
    return each(columns, ({ name, type }) => {
      if (!/^[a-z][a-z0-9_]*$/.test(name))
        stop(place, `the name of column ${name} is not in snake_case; rename it with AS.`);
      if (seen.has(name)) stop(place, `it has two columns named ${name}; rename one with AS.`);
      seen.add(name);
      return { name, type: types.get(name) ?? this.#columnType(name, type, place) };
    });
  }

  #columnType(name, declared, place) {
    if (declared)
      return DECLARED[declared] ?? stop(place, `column ${name} has type "${declared}", which is not understood.`);
    // An expression is an integer, unless its name says that it may well not be.
    if (this.#isOther(name))
      stop(
        place,
        `column ${name} is an expression with the name of a column that is not an integer; add "-- type: ${name} text" (or blob, integer).`,
      );
    return 'integer';
  }

  /** @returns {string} */
  parameterType(name, types, place) {
    if (types.has(name)) return types.get(name);
    const found = this.columns.get(name);
    const advice = `add "-- type: ${name} text" (or blob, integer).`;
    if (found?.size > 1) {
      const where = [...found].map(([type, tables]) => `${type} in ${tables.join(', ')}`).join('; ');
      stop(place, `parameter :${name} could have several types (${where}); ${advice}`);
    }
    if (found) return [...found.keys()][0];
    if (!WELL_KNOWN.test(name))
      stop(place, `the type of parameter :${name} is unknown, because no column has that name; rename it or ${advice}`);
    if (name.startsWith('from_') && this.#isOther(name.slice('from_'.length)))
      stop(place, `parameter :${name} has the name of a column that is not an integer; ${advice}`);
    return 'integer';
  }

  /** Whether some column of this name is no integer. */
  #isOther(name) {
    return [...(this.columns.get(name)?.keys() ?? [])].some((type) => type !== 'integer');
  }
}
