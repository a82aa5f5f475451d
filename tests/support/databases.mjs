// The database of a test's server: an SQLite file in its folder, or a database of the PostgreSQL server that tests/run.mjs
// started (`--cluster=FOLDER`, of the test's file). Both run SQL in one way, without waiting:
//
//   server.sql((db) => db.all('SELECT id FROM posts WHERE author_id = ?', author))
//
// all    the rows, as objects;  get   the first one, or undefined;  run   nothing
// many   runs a statement for each of many lists of parameters, in one transaction, and gives the first row of each
// exec   several statements, without parameters;  tables   the names of the tables
//
// Parameters are `?`, or `?1`, `?2` where one occurs twice. Numbers, texts, null and bytes are the same on both; what is true
// or false to PostgreSQL is 1 or 0 to SQLite. Each call is a transaction of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Cluster } from './postgres.mjs';

const { TEST_PREPARED } = process.env;
const [folder] = process.argv.flatMap((it) => it.match(/^--cluster=(.*)/)?.[1] ?? []);
const cluster = folder ? new Cluster(folder) : null;

/** A new database for a server whose folder is `dir`. */
export const newDatabase = (dir) => (cluster ? new PostgresDatabase(dir) : new SqliteDatabase(join(dir, 'retort.db')));

/**
 * For tests that cannot pass on PostgreSQL, `test(name, { skip: sqliteOnly('reason') }, …)`: the reason there, or false.
 * Whole files that cannot run there are listed in suites.mjs.
 */
export const sqliteOnly = (reason) => (cluster ? reason : false);
export const onPostgres = Boolean(cluster);

export class SqliteDatabase {
  constructor(file) {
    this.file = file;
  }

  get url() {
    return `sqlite:${this.file}`;
  }

  sql(run) {
    const db = new DatabaseSync(this.file);
    try {
      db.exec('PRAGMA busy_timeout = 10000');
      return run(new SqliteSql(db));
    } finally {
      db.close();
    }
  }

  /** Nothing was ever made in it. */
  get isEmpty() {
    return !existsSync(this.file);
  }

  /** All tables and rows, as SQL. */
  dump() {
    return this.sql((db) => {
      const things = db.all(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
      );
      const sqlOf = (wanted) => things.filter(({ type }) => wanted(type === 'table')).map(({ sql }) => `${sql};`);
      return [
        ...sqlOf((it) => it),
        ...db.tables().flatMap((table) => rowsOf(db, table)),
        ...sqlOf((it) => !it),
        '',
      ].join('\n');
    });
  }

  /** Fills an empty database with what dump() gave. */
  load(sql) {
    this.sql((db) => db.exec(`PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF; BEGIN;\n${sql}\nCOMMIT`));
  }

  /** Blocks other writers until the returned function is called, which runs the SQL that it is given first. */
  async hold() {
    const db = new DatabaseSync(this.file);
    db.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE');
    return (sql) => {
      if (sql) db.exec(`${sql}; COMMIT`);
      db.close();
    };
  }

  /** Throws when the file is damaged, or rows point to rows that are not there. */
  verify() {
    this.sql((db) => {
      assert.equal(db.get('PRAGMA integrity_check').integrity_check, 'ok');
      assert.deepEqual(db.all('PRAGMA foreign_key_check'), []);
    });
  }

  /** Loads what saveAs() saved under this name; false when there is nothing. */
  take(name) {
    const saved = TEST_PREPARED && join(TEST_PREPARED, name);
    if (!saved || !existsSync(saved) || existsSync(this.file)) return false;
    copyFileSync(saved, this.file);
    return true;
  }

  /** Saves the current content for other servers of this test run. The database must not be in use. */
  saveAs(name) {
    if (!TEST_PREPARED || existsSync(`${this.file}-wal`)) return;
    mkdirSync(TEST_PREPARED, { recursive: true });
    const part = join(TEST_PREPARED, `${name}.${process.pid}`);
    copyFileSync(this.file, part);
    renameSync(part, join(TEST_PREPARED, name));
  }

  /** Its folder goes with the server's. */
  remove() {}
}

/** INSERT statements for all rows of a table. */
function rowsOf(db, table) {
  const columns = db.all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => `quote("${name}")`);
  const rows = db.all(`SELECT ${columns.join(" || ',' || ")} AS text FROM "${table}"`);
  const inserted = rows.map(({ text }) => `INSERT INTO "${table}" VALUES (${text});`);
  // The rows of the other tables have already put theirs into this one.
  return table === 'sqlite_sequence' ? ['DELETE FROM sqlite_sequence;', ...inserted] : inserted;
}

class SqliteSql {
  constructor(db) {
    this.db = db;
  }

  all(sql, ...values) {
    return this.db
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }));
  }

  get(sql, ...values) {
    return this.all(sql, ...values)[0];
  }

  run(sql, ...values) {
    this.db.prepare(sql).run(...values);
  }

  many(sql, rows) {
    const statement = this.db.prepare(sql);
    this.db.exec('BEGIN');
    const first = rows.map((row) => statement.get(...row));
    this.db.exec('COMMIT');
    return first;
  }

  exec(sql) {
    this.db.exec(sql);
  }

  tables() {
    return this.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(({ name }) => name);
  }
}

class PostgresDatabase {
  #made = false;
  name = `test_${randomBytes(8).toString('hex')}`;

  constructor(dir) {
    this.session = cluster.session(this.name, dir);
  }

  get url() {
    this.#make();
    return cluster.url(this.name);
  }

  get file() {
    throw new Error('a test that works on the file of the database is sqliteOnly()');
  }

  #make(from = 'template0') {
    if (!this.#made) cluster.psql(`CREATE DATABASE ${this.name} TEMPLATE ${from} STRATEGY file_copy`);
    this.#made = true;
  }

  sql(run) {
    this.#make();
    return run(new PostgresSql((sql) => this.session.run(sql)));
  }

  get isEmpty() {
    return this.sql((db) => db.tables()).length === 0;
  }

  async hold() {
    return cluster.hold('LOCK TABLE write_turn IN EXCLUSIVE MODE', this.name);
  }

  /** All tables and rows, as pg_dump writes them. */
  dump() {
    const given = ['--no-owner', '--no-privileges', '-d', this.url];
    return execFileSync(join(cluster.bin, 'pg_dump'), given, { encoding: 'utf8', maxBuffer: 1 << 28 });
  }

  load(sql) {
    this.#make();
    cluster.psql(sql, this.name);
  }

  /** PostgreSQL's own matter. */
  verify() {}

  take(name) {
    if (this.#made || !cluster.psql(`SELECT 1 FROM pg_database WHERE datname = '${name}'`)) return false;
    this.#make(name);
    return true;
  }

  saveAs(name) {
    this.session.close();
    try {
      cluster.psql(`CREATE DATABASE ${name} TEMPLATE ${this.name} STRATEGY file_copy`);
    } catch (error) {
      if (!/already exists|duplicate key/.test(error.message)) throw error; // another process saved the same in the meantime
    }
  }

  remove() {
    this.session.close();
    if (this.#made) cluster.psql(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
    this.#made = false;
  }
}

/** `psql`: runs a script and gives what it printed. */
class PostgresSql {
  constructor(psql) {
    this.psql = psql;
  }

  all(sql, ...values) {
    return rowsIn(this.psql(telling(filled(sql, values))));
  }

  get(sql, ...values) {
    return this.all(sql, ...values)[0];
  }

  run(sql, ...values) {
    this.psql(filled(sql, values));
  }

  many(sql, rows) {
    const tells = /\bRETURNING\b/i.test(sql);
    const statements = rows.map((row) => (tells ? telling : String)(filled(sql, row)));
    // Two thousand of them in one message: the backslash keeps psql from sending each by itself.
    const messages = Array.from({ length: Math.ceil(statements.length / 2000) }, (_, at) =>
      statements.slice(at * 2000, (at + 1) * 2000).join(' \\;\n'),
    );
    const said = rowsIn(this.psql(`BEGIN;\n${messages.join(';\n')};\nCOMMIT;`));
    return tells ? said : rows.map(() => undefined);
  }

  exec(sql) {
    this.psql(sql);
  }

  tables() {
    const all = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
    return this.all(all).map(({ name }) => name);
  }
}

/** A statement whose rows psql prints as JSON, one a line. */
const telling = (sql) => `WITH told AS (${sql}) SELECT row_to_json(told) FROM told`;
const rowsIn = (said) =>
  said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line, withBytes));
const withBytes = (_, value) =>
  typeof value === 'string' && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : value;

/** The statement with its parameters' values in it. */
function filled(sql, values) {
  let next = 0;
  return sql.replace(/'(?:[^']|'')*'|\?(\d*)/g, (it, number) => {
    if (it.startsWith("'")) return it;
    const at = number ? Number(number) - 1 : next++;
    if (at >= values.length) throw new Error(`no value for ${it} of ${sql}`);
    return literal(values[at]);
  });
}

function literal(value) {
  if (value === null) return 'NULL';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString('hex')}'`;
  return `'${String(value).replaceAll("'", "''")}'`;
}
