// What every release left behind is brought up to date, by the program and by two servers at once, with everything in it.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { SqliteDatabase, onPostgres } from '../support/databases.mjs';
import { MIGRATIONS } from '../support/migrations.mjs';
import { PASSWORD, Server, startServer } from '../support/server.mjs';

const FOLDER = join(ROOT, 'tests/fixtures/releases');
const RELEASES = readdirSync(FOLDER).filter((name) => name.startsWith('v'));
const LATEST = MIGRATIONS.length;
const PEOPLE = ['john', 'admin', 'moderator'];

/** What a release made on SQLite, read through a file of its own. */
function readSqlite(release) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-release-'));
  after(() => rmSync(dir, { recursive: true }));
  const data = new SqliteDatabase(join(dir, 'release.db'));
  data.load(readFileSync(join(FOLDER, release, 'sqlite.sql'), 'utf8'));
  return data;
}

const migrationOf = (data) => data.sql((db) => db.get('SELECT MAX(number) AS n FROM migrations')).n;

/** Applies the migrations from `from` to `to` as the program does, but by SQL. */
function migrate(data, from, to) {
  data.sql((db) => {
    for (const { number, name, sql } of MIGRATIONS.slice(from, to)) {
      db.exec(sql);
      db.run('INSERT INTO migrations VALUES (?, ?, 0)', number, name);
    }
  });
}

/** Puts all rows of one database into another one of the same schema: what `retort copy` would do. */
function copyRows(from, to) {
  from.sql((source) => {
    to.sql((target) => {
      const tables = source.tables().filter((it) => !it.startsWith('sqlite_') && it !== 'migrations');
      // Rows that the migrations made, which the release has changed since.
      target.exec(tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL; DELETE FROM ${table};`).join('\n'));
      for (const table of tables) {
        const rows = source.all(`SELECT * FROM ${table}`);
        if (!rows.length) continue;
        const names = Object.keys(rows[0]);
        const values = rows.map((row) =>
          names.map((it) => (row[it] instanceof Uint8Array ? Buffer.from(row[it]) : row[it])),
        );
        target.many(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, values);
      }
      for (const { name, seq } of source.all('SELECT name, seq FROM sqlite_sequence'))
        target.exec(`SELECT setval(pg_get_serial_sequence('${name}', 'id'), ${seq})`);
      target.exec(tables.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER ALL;`).join('\n'));
    });
  });
}

/** A server, not started, on a database as the release left it. */
function released(release) {
  const server = new Server();
  const dump = join(FOLDER, release, onPostgres ? 'postgres.sql' : 'sqlite.sql');
  if (existsSync(dump)) {
    server.data.load(readFileSync(dump, 'utf8'));
  } else {
    // The release knew no PostgreSQL; its rows in the schema of that time do.
    const source = readSqlite(release);
    migrate(server.data, 0, migrationOf(source));
    copyRows(source, server.data);
  }
  for (const name of PEOPLE) server.people[name] = { username: name, email: `${name}@example.com`, password: PASSWORD };
  return server;
}

/** What lasts. */
const CONTENT = {
  users:
    'SELECT id, username, email, password_hash, role_id, confirmed, name, about_me, member_since FROM users ORDER BY id',
  posts: 'SELECT id, author_id, body, body_html, created_at, comment_count FROM posts ORDER BY id',
  comments: 'SELECT id, post_id, author_id, body, disabled, created_at FROM comments ORDER BY id',
  follows: 'SELECT follower_id, followed_id, created_at FROM follows ORDER BY 1, 2',
  audit: 'SELECT id, action, created_at FROM audit ORDER BY id',
};
/** What is there for a while: a server that runs sends and deletes it. */
const WAITING = {
  mails: 'SELECT id, recipient, subject FROM mails ORDER BY id',
  links: 'SELECT COUNT(*) AS n FROM links',
  registrations: 'SELECT id, username, email FROM registrations ORDER BY id',
};
const rowsOf = (data, tables) =>
  data.sql((db) => Object.fromEntries(Object.entries(tables).map(([table, sql]) => [table, db.all(sql)])));
const ALL = { ...CONTENT, ...WAITING };

/** Tables, columns and indexes, in an order of their own. */
const schemaOf = (data) =>
  data.sql((db) =>
    onPostgres
      ? [
          ...db.all(
            "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
          ),
          ...db.all("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"),
        ]
      : db
          .all("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2")
          .map(({ sql, ...it }) => ({ ...it, sql: sql.replace(/\s+/g, ' ').replace(/--[^\n]*/g, '') })),
  );

let fresh;
/** The schema of a new database. */
async function freshSchema() {
  if (!fresh) {
    const server = new Server();
    await server.cli(['migrate']);
    fresh = schemaOf(server.data);
    server.remove();
  }
  return fresh;
}

/** The schema is that of a new database, and the rows are there. */
async function checkUpgraded(server, before, tables = ALL) {
  assert.equal(migrationOf(server.data), LATEST);
  assert.deepEqual(rowsOf(server.data, tables), before);
  assert.deepEqual(schemaOf(server.data), await freshSchema());
  await server.cli(['check']);
}

async function checkSite(server) {
  const { json } = await server.request({ path: '/posts' });
  assert.ok(json.posts.some((it) => it.body.startsWith('# Kept')));
  const reply = await server.request({
    as: 'john',
    method: 'POST',
    path: '/posts',
    body: { body: 'After the upgrade.' },
  });
  assert.equal(reply.status, 201, reply.text);
  assert.equal((await server.request({ as: 'admin', path: '/audit' })).status, 200);
}

test('every version of the changelog has its dumps', () => {
  const versions = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').match(/(?<=^## \[)\d[^\]]*/gm);
  assert.deepEqual(RELEASES.toSorted(), versions.map((it) => `v${it}`).toSorted(), 'make release-dump RELEASE=…');
  for (const release of RELEASES.filter((it) => it !== 'v0.1.0'))
    for (const file of ['sqlite.sql', 'postgres.sql'])
      assert.ok(existsSync(join(FOLDER, release, file)), `${release}/${file}`);
});

for (const release of RELEASES)
  describe(release, () => {
    test('`retort migrate` brings it up to date, and nothing is lost', async (t) => {
      const server = released(release);
      t.after(() => server.remove());
      const before = rowsOf(server.data, ALL);
      for (const [table, rows] of Object.entries(before)) assert.ok(rows.length, `${table} are in the dump`);
      const status = await server.cli(['migrate', 'status'], { allowFailure: true });
      assert.equal(status.code, migrationOf(server.data) === LATEST ? 0 : 1);
      await server.cli(['migrate']);
      await checkUpgraded(server, before);
    });

    test('two servers that start at once bring it up to date, and both answer', async (t) => {
      const one = released(release);
      const before = rowsOf(one.data, CONTENT);
      const two = new Server({ of: one });
      two.people = one.people;
      t.after(async () => {
        await two.close();
        await one.close();
      });
      await Promise.all([one.start(), two.start()]);
      await checkUpgraded(one, before, CONTENT);
      for (const server of [one, two]) await checkSite(server);
      const applied = [one, two].map(({ log }) => log.match(/applied migration \d+/g) ?? []);
      assert.equal(new Set(applied.flat()).size, applied.flat().length, 'each migration by one of them');
    });

    test('from each schema since then', async () => {
      for (let number = migrationOf(released(release).data) + 1; number < LATEST; number++) {
        const server = released(release);
        migrate(server.data, migrationOf(server.data), number);
        const before = rowsOf(server.data, ALL);
        await server.cli(['migrate']);
        await checkUpgraded(server, before);
        server.remove();
      }
    });
  });

test(
  'what a release left and what its migrations make is the same schema',
  { skip: onPostgres && 'SQLite has them all' },
  () => {
    for (const release of RELEASES) {
      const left = readSqlite(release);
      const server = new Server();
      migrate(server.data, 0, migrationOf(left));
      assert.deepEqual(schemaOf(left), schemaOf(server.data), release);
      server.remove();
    }
  },
);
