// retort copy: all data from one database into another, so that a server answers the same from either.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { BINARY } from '../support/binary.mjs';
import { operations } from '../support/contract.mjs';
import { Cluster } from '../support/postgres.mjs';
import { Server, startServer, unstartedServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

/** Who reads everything. */
const READERS = ['anonymous', 'john', 'susan cookie', 'moderator', 'admin', 'muted'];
const UNSTABLE = ['date', 'connection', 'keep-alive', 'request-id'];

const folder = mkdtempSync(join(tmpdir(), 'retort-copy-'));
const file = (name) => join(folder, name);
const sqlite = (name) => `sqlite:${file(name)}`;
let cluster, source, runner, credentials;

/** Runs SQL in a file of SQLite, beside the program. */
function inFile(name, run) {
  const db = new DatabaseSync(file(name));
  try {
    return run(db);
  } finally {
    db.close();
  }
}
const copy = (from, to, options) => runner.cli(['copy', '--from', from, '--to', to], options);

async function makeDatabase(name) {
  cluster.psql(`CREATE DATABASE ${name}`);
  return cluster.url(name);
}

before(async () => {
  cluster = await Cluster.start();
  const place = new Server({ dir: folder });
  place.database = file('retort.db'); // on PostgreSQL, too
  source = await startServer({ of: place, env: settings(sqlite('retort.db')) });
  await fill();
  ({ credentials } = source.client); // which are in the database, too
  await source.end();
  runner = await unstartedServer({ after: () => {} }); // nothing is left of it but an empty folder
});
after(async () => {
  await cluster.stop();
  runner?.remove();
  rmSync(folder, { recursive: true });
});

/** One base URL for all, so that links are the same. */
const settings = (url) => ({ RETORT_DATABASE_URL: url, RETORT_BASE_URL: 'http://127.0.0.1:1' });

/** Something in as many tables and columns as can be. */
async function fill() {
  const ask = async (as, method, path, body, status) => {
    const reply = await source.request({ as, method, path, body });
    assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`);
    return status === 204 ? null : reply.json;
  };
  for (let n = 0; n < 130; n++)
    await ask(n % 2 ? 'john' : 'susan', 'POST', '/posts', { body: `# Post ${n}\n\n*ünï* 😀 'quoted' \\ "${n}"` }, 201);
  for (let n = 0; n < 40; n++) await ask('Mixed_Case', 'POST', '/posts/1/comments', { body: `comment ${n}` }, 201);
  await ask('john', 'PUT', '/posts/2', { body: 'edited' }, 200);
  await ask('admin', 'DELETE', '/posts/130', undefined, 204); // the last id, which is not used again
  await ask('moderator', 'PUT', '/moderation/comments/3', { disabled: true, reason: 'Because.' }, 200);
  for (const name of ['susan', 'moderator', 'admin'])
    await ask('john', 'PUT', `/users/@${name}/follow`, undefined, 200);
  await source.request({
    as: 'john',
    method: 'PATCH',
    path: '/me',
    body: { name: 'John', location: null, about_me: 'A text' },
  });
  await ask('john password', 'POST', '/me/tokens', { name: 'script', scope: 'read', days: 30 }, 201);
  await ask(
    'anonymous',
    'POST',
    '/users',
    { email: 'new@example.com', username: 'new', password: 'a good password' },
    202,
  );
  await source.addUser({ name: 'leaving' });
  await ask(
    'leaving password',
    'POST',
    '/me/deletion',
    { password: source.people.leaving.password, posts: 'keep' },
    204,
  );
  for (const as of READERS) await source.request({ as, path: '/posts/1' });
  // No use is recorded while the replies are compared.
  inFile('retort.db', (db) => {
    db.exec('PRAGMA busy_timeout = 10000');
    db.prepare('UPDATE users SET last_seen = ?').run(Date.now() * 1000 + 50_000_000);
    db.prepare('UPDATE credentials SET last_used_at = ?').run(Date.now() * 1000 + 50_000_000);
  });
}

/** Every GET of the contract that shows what is stored, for every id that there may be. */
const paths = operations
  .filter(({ method, path }) => method === 'GET' && path !== '/site/findings')
  .flatMap(({ path }) =>
    path.includes('{id}')
      ? Array.from({ length: /^.(posts|comments)/.test(path) ? 42 : 10 }, (_, at) => path.replace('{id}', at + 1))
      : [path],
  );

/** What a server answers to everybody, as lines. */
async function answersOf(server) {
  const answers = [];
  for (const as of READERS) {
    const left = [...paths];
    for (const path of left) {
      const { status, headers, text } = await server.request({ as, path, contract: false });
      const stable = Object.entries(headers).filter(([name]) => !UNSTABLE.includes(name));
      const content = text.replace(/"request_id":"[^"]*"/, '"request_id":""');
      answers.push(`${as} ${path}: ${status} ${JSON.stringify(stable)} ${content}`);
      const next = status === 200 && text.startsWith('{') && JSON.parse(text).next;
      if (typeof next === 'string') left.push(next.replace('/api/v1', ''));
    }
  }
  return answers;
}

describe('a round trip', () => {
  let there, back;

  test('copies every table, and says how much', async () => {
    there = await makeDatabase('round');
    const first = await copy(source.env.RETORT_DATABASE_URL, there);
    const second = await copy(there, sqlite('back.db'));
    assert.equal(second.stdout, first.stdout, 'the same rows and checksums');
    for (const [table, rows] of Object.entries({ users: 8, posts: 129, comments: 40, follows: 3, audit: 10, keys: 2 }))
      assert.match(first.stdout, new RegExp(`^${table} +${rows}  [0-9a-f]{32}$`, 'm'));
    assert.match(first.stdout, /\nEverything was copied and verified\.\n$/);
    assert.equal(first.stderr, '');
    const tables = cluster.psql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", 'round');
    const copied = first.stdout.split('\n').slice(0, -2);
    assert.deepEqual(
      [...copied.map((line) => line.split(' ')[0]), 'migrations'].sort(),
      tables.split('\n').sort(),
      'no table is forgotten',
    );
  });

  test('every reply is the same for every reader from all three', async () => {
    copyFileSync(file('retort.db'), file('before.db'));
    await source.start();
    source.client.credentials = credentials;
    const expected = await answersOf(source);
    assert.ok(expected.length > 1000 && expected.filter((it) => / 200 /.test(it)).length > 500, `${expected.length}`);
    for (const url of [there, sqlite('back.db')]) {
      const other = await startServer({ people: {}, env: settings(url) });
      other.people = source.people;
      other.client.credentials = credentials;
      const answers = await answersOf(other);
      assert.equal(answers.length, expected.length);
      answers.forEach((answer, at) => assert.equal(answer, expected[at], url));
      if (url === there) there = other;
      else back = other;
    }
  });

  test('what comes next gets an id that was never given', async () => {
    for (const server of [there, back]) {
      const { json } = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'next' } });
      assert.equal(json.id, 131);
      const comment = await server.request({
        as: 'john',
        method: 'POST',
        path: '/posts/1/comments',
        body: { body: 'n' },
      });
      assert.equal(comment.json.id, 41);
      await server.addUser({ name: 'newcomer' });
      assert.equal((await server.request({ path: '/users/@newcomer' })).json.id, 9);
      await server.cli(['role', 'set', '--name', 'Extra', '--permissions', 'FOLLOW']);
      const roles = JSON.parse((await server.cli(['role', 'list', '--json'])).stdout);
      assert.equal(roles.at(-1).name, 'Extra');
    }
  });
});

describe('of one kind', () => {
  test('from PostgreSQL to PostgreSQL', async () => {
    const [one, two] = [await makeDatabase('one'), await makeDatabase('two')];
    const first = await copy(sqlite('before.db'), one);
    assert.equal((await copy(one, two)).stdout, first.stdout);
    assert.equal(cluster.psql('SELECT last_value, is_called FROM posts_id_seq', 'two'), '130|t');
  });

  test('from SQLite to SQLite, into a database that was just migrated', async () => {
    runner.database = file('migrated.db');
    await runner.cli(['migrate']);
    const { stdout } = await copy(sqlite('before.db'), `sqlite:${runner.database}`);
    assert.equal((await copy(`sqlite:${runner.database}`, sqlite('third.db'))).stdout, stdout);
    assert.match((await runner.cli(['check'])).stdout, /intact/);
  });
});

describe('refused, and nothing changed', () => {
  async function refuses(from, to, sentence) {
    const { code, stderr } = await copy(from, to, { allowFailure: true });
    assert.equal(code, 1, stderr);
    assert.match(stderr, sentence);
    assert.match(stderr, /Nothing was changed/);
  }
  const content = (database) =>
    cluster.psql(
      "SELECT table_name, (xpath('/row/n/text()', query_to_xml('SELECT COUNT(*) AS n FROM ' || table_name, true, true, '')))[1] " +
        "FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
      database,
    );

  test('a target that has data, or another role than a new database', async (t) => {
    const used = await makeDatabase('used');
    await copy(sqlite('before.db'), used);
    const before = content('used');
    await refuses(sqlite('before.db'), used, /the table users has 8 rows.*\n.*must be empty/s);
    assert.equal(content('used'), before);
    const changed = await makeDatabase('changed');
    const other = await unstartedServer(t, { RETORT_DATABASE_URL: changed });
    await other.cli(['migrate']);
    cluster.psql("UPDATE roles SET permissions = 3 WHERE name = 'User'", 'changed');
    await refuses(sqlite('before.db'), changed, /the table roles has 3 rows that a new database does not have/);
    assert.equal(cluster.psql("SELECT permissions FROM roles WHERE name = 'User'", 'changed'), '3');
    await refuses(sqlite('before.db'), sqlite('before.db'), /the table users has 8 rows/);
  });

  test('a target of another program', async () => {
    const foreign = await makeDatabase('other_program');
    cluster.psql('CREATE TABLE things (id INTEGER)', 'other_program');
    await refuses(sqlite('before.db'), foreign, /belongs to another program/);
    assert.equal(content('other_program'), 'things|0');
  });

  test('a schema that is not the program’s', async () => {
    copyFileSync(file('before.db'), file('old.db'));
    inFile('old.db', (db) => db.exec('DELETE FROM migrations WHERE number = (SELECT MAX(number) FROM migrations)'));
    const target = await makeDatabase('unused');
    await refuses(sqlite('old.db'), target, /has schema \d+, this program needs \d+: run retort migrate/);
    copyFileSync(file('before.db'), file('new.db'));
    inFile('new.db', (db) => db.exec("INSERT INTO migrations VALUES (1000, 'the future', 0)"));
    await refuses(sqlite('new.db'), target, /has schema 1000.* Use a newer retort/s);
    await refuses(sqlite('before.db'), sqlite('new.db'), /has schema 1000.* Use a newer retort/s);
    assert.equal(content('unused'), '');
  });

  test('what is not there, and what is no URL', async () => {
    await refuses(sqlite('missing.db'), sqlite('target.db'), /the database of --from cannot be opened/);
    await refuses(cluster.url('missing'), sqlite('target.db'), /the database of --from cannot be opened/);
    await refuses(sqlite('before.db'), cluster.url('missing'), /the database of --to cannot be opened/);
    await refuses(sqlite('before.db'), 'mysql://there', /the database of --to cannot be opened/);
    assert.ok(!existsSync(file('target.db')));
  });

  test('a row that the target does not take', async () => {
    for (const [name, damage] of [
      ['nul.db', "UPDATE posts SET body = 'a' || char(0) || 'b' WHERE id = 100"],
      ['dangling.db', 'DELETE FROM posts WHERE id = 1'],
    ]) {
      copyFileSync(file('before.db'), file(name));
      inFile(name, (db) => db.exec(`PRAGMA foreign_keys = OFF; ${damage}`));
    }
    const target = await makeDatabase('broken');
    await refuses(sqlite('nul.db'), target, /PostgreSQL: copy_\w+_posts: invalid byte sequence/);
    await refuses(sqlite('dangling.db'), target, /copy_\w+_comments: .*violates foreign key/);
    assert.equal(content('broken'), '');
    await refuses(sqlite('dangling.db'), sqlite('target.db'), /copy_\w+_comments: FOREIGN KEY constraint failed/);
    for (const end of ['', '-wal', '-shm']) assert.ok(!existsSync(file(`target.db${end}`)));
    await copy(sqlite('before.db'), target);
  });

  for (const signal of ['SIGINT', 'SIGKILL'])
    test(`${signal} on the way`, async () => {
      const name = `stopped_${signal.toLowerCase()}`;
      const target = await makeDatabase(name);
      copyFileSync(file('before.db'), file('large.db'));
      inFile('large.db', (db) =>
        db.exec(`WITH RECURSIVE n (n) AS (SELECT 1000 UNION ALL SELECT n + 1 FROM n WHERE n < 20000)
          INSERT INTO posts (id, author_id, body, body_html, renderer, created_at) SELECT n, 1, n, n, 1, n FROM n`),
      );
      const child = spawn(BINARY, ['copy', '--from', sqlite('large.db'), '--to', target], {
        env: runner.env,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => child.once('close', (code, by) => done([code, by])));
      const busy = `SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '${name}' AND query LIKE '%INTO posts%'`;
      await waitFor(() => cluster.psql(busy) === '1', 'posts on their way');
      child.kill(signal);
      assert.deepEqual(await ended, signal === 'SIGINT' ? [1, null] : [null, 'SIGKILL']);
      await waitFor(
        () => cluster.psql(`SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '${name}'`) === '0',
        'its connection to end',
      );
      assert.equal(content(name), '');
    });
});

describe('a database that is larger than the memory of the process', () => {
  const POSTS = 1600;
  const HTML_BYTES = 60_000;
  const MOST_BYTES = (POSTS * HTML_BYTES) / 2;

  /** Runs the command, and returns the most memory that it used. */
  async function peakOf(from, to) {
    const args = ['copy', '--from', from, '--to', to];
    const child = spawn(BINARY, args, { cwd: folder, env: runner.env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    const ended = new Promise((done) => child.once('close', done));
    let peak = 0;
    await waitFor(
      () => {
        const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
        peak = Math.max(peak, 1024 * Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0));
        return child.exitCode !== null;
      },
      'the end of the copy',
      300_000,
    );
    assert.equal(await ended, 0, errors);
    return peak;
  }

  test('is copied in bounded memory, both ways', async () => {
    copyFileSync(file('retort.db'), file('large.db'));
    inFile('large.db', (db) => {
      db.exec(`INSERT INTO posts (author_id, body, body_html, renderer, created_at)
        WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${POSTS})
        SELECT author_id, 'large ' || n, hex(zeroblob(${HTML_BYTES} / 2)), renderer, created_at + n
        FROM n, (SELECT author_id, renderer, created_at FROM posts ORDER BY id LIMIT 1)`);
      assert.ok(db.prepare('SELECT SUM(LENGTH(body_html)) AS bytes FROM posts').get().bytes >= 2 * MOST_BYTES);
    });
    const there = await makeDatabase('large');
    for (const [from, to] of [
      [sqlite('large.db'), there],
      [there, sqlite('large-back.db')],
    ]) {
      const peak = await peakOf(from, to);
      assert.ok(peak > 0 && peak < MOST_BYTES, `${from}: ${peak} bytes`);
    }
    assert.equal(Number(cluster.psql("SELECT COUNT(*) FROM posts WHERE body LIKE 'large %'", 'large')), POSTS);
  });
});
