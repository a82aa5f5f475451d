// retort import --flasky imports a whole database of flasky unchanged, and never twice or in part.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { BINARY } from '../support/binary.mjs';
import { basic } from '../support/client.mjs';
import { onPostgres } from '../support/databases.mjs';
import { changedFlasky, FLASKY, flaskyRows } from '../support/flasky.mjs';
import { unstartedServer, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

/** A timestamp of flasky as microseconds since 1970. */
const time = (text) => BigInt(Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`)) * 1000n + BigInt(text.slice(20));
/** The same as the API formats it. */
const shown = (text) => `${text.slice(0, 23).replace(' ', 'T')}Z`;

const COUNTS = `
           in flasky   imported    changed    skipped
roles              4          4          0          0
users             24         24          1          0
follows          149        125          0         24
posts             61         61          0          0
comments         170        170          0          0
24 of the skipped follows are of users who follow themselves, as all do in flasky.
`;
const LONG = 'a_very.long_username_that_has_sixty_four_characters_all_in_all_ok';

let server, report;
before(async () => {
  server = await startServer({ people: {} });
  report = (await server.cli(['import', '--flasky', FLASKY])).stdout; // while it is running
});

const big = (value) => (typeof value === 'number' ? BigInt(value) : value);
const rows = (sql) =>
  server.sql((db) => db.all(sql)).map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, big(v)])));
/** None where there is no database. */
const tablesOf = (other) => (onPostgres || existsSync(other.database) ? other.sql((db) => db.tables()) : []);
const get = async (path, headers) => {
  const { status, json, text } = await server.request({ path, headers });
  assert.equal(status, 200, `${path}: ${text}`);
  return json;
};
const signIn = (email, password) => server.request({ path: '/me', headers: { Authorization: basic(email, password) } });

describe('the report', () => {
  test('has a line for each change and omission, and totals', async () => {
    assert.equal(
      report,
      `user 9 (${LONG}): its username is too long; renamed to ${LONG.slice(0, 64)}.${COUNTS}${FLASKY} was imported.\n`,
    );
  });

  test('--dry-run prints the same, and creates no database', async (t) => {
    const other = await unstartedServer(t);
    const { stdout, stderr } = await other.cli(['import', '--flasky', FLASKY, '--dry-run']);
    assert.equal(stdout, report.replace(/.* was imported\.\n$/, 'Nothing was written: this was a dry run.\n'));
    assert.equal(stderr, '');
    assert.deepEqual(tablesOf(other), []);
  });

  test('afterwards `check` finds no errors', async () => {
    assert.match((await server.cli(['check'])).stdout, /intact/);
  });
});

describe('imported', () => {
  test('roles', async () => {
    const roles = JSON.parse((await server.cli(['role', 'list', '--json'])).stdout);
    assert.deepEqual(
      roles.map(({ name, permissions, is_default }) => [name, permissions.length, is_default]),
      [
        ['User', 3, true],
        ['Moderator', 4, false],
        ['Administrator', 5, false],
        ['Muted', 1, false],
      ],
    );
  });

  test('accounts, with their ids, addresses, profiles, roles and times', () => {
    assert.deepEqual(
      rows(`SELECT u.id, u.username, u.email, u.email_key, r.name AS role, u.confirmed, u.suspended, u.deleted,
        u.name, u.location, u.about_me, u.member_since, u.last_seen, u.password_hash
        FROM users u JOIN roles r ON r.id = u.role_id ORDER BY u.id`),
      flaskyRows('SELECT u.*, r.name AS role FROM users u JOIN roles r ON r.id = u.role_id ORDER BY u.id').map(
        (it) => ({
          id: BigInt(it.id),
          username: it.username.slice(0, 64),
          email: it.email.toLowerCase(),
          email_key: it.email.toLowerCase(),
          role: it.role,
          confirmed: BigInt(it.confirmed),
          suspended: 0n,
          deleted: 0n,
          name: it.name || null,
          location: it.location || null,
          about_me: it.about_me || null,
          member_since: time(it.member_since),
          last_seen: time(it.last_seen),
          password_hash: it.password_hash,
        }),
      ),
    );
  });

  test('posts and comments, with their ids and times to the microsecond', () => {
    const posts = flaskyRows('SELECT * FROM posts ORDER BY id');
    assert.deepEqual(
      rows('SELECT id, author_id, body, created_at, edited_at FROM posts ORDER BY id'),
      posts.map((it) => ({
        id: BigInt(it.id),
        author_id: BigInt(it.author_id),
        body: it.body,
        created_at: time(it.timestamp),
        edited_at: null,
      })),
    );
    assert.ok(
      posts.some((it) => time(it.timestamp) % 1000n),
      'some times have microseconds',
    );
    assert.deepEqual(
      rows('SELECT id, post_id, author_id, body, disabled, created_at FROM comments ORDER BY id'),
      flaskyRows('SELECT * FROM comments ORDER BY id').map((it) => ({
        id: BigInt(it.id),
        post_id: BigInt(it.post_id),
        author_id: BigInt(it.author_id),
        body: it.body,
        disabled: BigInt(it.disabled ?? 0),
        created_at: time(it.timestamp),
      })),
    );
  });

  test('follows, except self-follows', () => {
    assert.deepEqual(
      rows('SELECT follower_id, followed_id, created_at FROM follows ORDER BY 1, 2'),
      flaskyRows('SELECT * FROM follows WHERE follower_id <> followed_id ORDER BY 1, 2').map((it) => ({
        follower_id: BigInt(it.follower_id),
        followed_id: BigInt(it.followed_id),
        created_at: time(it.timestamp),
      })),
    );
  });

  test('Markdown, which is rendered again', async () => {
    for (const { id, body } of flaskyRows('SELECT id, body FROM posts')) {
      const { json } = await server.request({
        method: 'POST',
        path: '/markdown',
        headers: { Authorization: basic('admin@example.org', 'runs the place') },
        body: { body },
      });
      assert.equal((await get(`/posts/${id}`)).body_html, json.body_html);
    }
    const [fenced] = flaskyRows("SELECT id FROM posts WHERE body LIKE '%fenced code%' LIMIT 1");
    assert.match((await get(`/posts/${fenced.id}`)).body_html, /<pre><code>fenced code\?\n<\/code><\/pre>/);
  });

  test('posts under their old ids', async () => {
    const [post] = flaskyRows('SELECT p.*, u.username FROM posts p JOIN users u ON u.id = p.author_id WHERE p.id = 5');
    const { timestamp, author, comment_count } = await get('/posts/5');
    assert.deepEqual([timestamp, author.username], [shown(post.timestamp), post.username]);
    const comments = flaskyRows('SELECT * FROM comments WHERE post_id = 5 ORDER BY timestamp, id');
    assert.equal(comment_count, comments.length);
    assert.deepEqual(
      (await get('/posts/5/comments')).comments.map((it) => [it.id, it.body]),
      comments.slice(0, 30).map((it) => [it.id, it.disabled ? null : it.body]),
    );
    for (const id of [11, 12, 41]) assert.equal((await server.request({ path: `/posts/${id}` })).status, 404);
    const kim = await get('/users/@kim.lee');
    assert.deepEqual([kim.id, kim.username, kim.name, kim.about_me], [6, 'Kim.Lee', '김 리', '안녕하세요']);
    assert.deepEqual(
      [kim.follower_count, kim.following_count, kim.post_count, kim.comment_count],
      flaskyRows(`SELECT COUNT(*) AS n FROM follows WHERE followed_id = 6 AND follower_id <> 6
        UNION ALL SELECT COUNT(*) FROM follows WHERE follower_id = 6 AND followed_id <> 6
        UNION ALL SELECT COUNT(*) FROM posts WHERE author_id = 6
        UNION ALL SELECT COUNT(*) FROM comments WHERE author_id = 6`).map((it) => it.n),
    );
    assert.equal((await get('/posts')).count, 61);
  });

  test('an entry in the audit trail', async () => {
    const { entries, count } = await get('/audit', { Authorization: basic('admin@example.org', 'runs the place') });
    assert.equal(count, 1);
    assert.deepEqual([entries[0].action, entries[0].actor_id, entries[0].user_id], ['flasky_imported', null, null]);
  });

  test('disabled comments, which moderators can enable', async () => {
    const [{ id, body }] = flaskyRows('SELECT id, body FROM comments WHERE disabled LIMIT 1');
    const moderator = { Authorization: basic('mod@example.com', 'keeps the peace') };
    assert.deepEqual((await get(`/comments/${id}`)).disabled, true);
    const path = `/moderation/comments/${id}`;
    const reply = await server.request({ method: 'PUT', path, headers: moderator, body: { disabled: false } });
    assert.equal(reply.status, 200, reply.text);
    assert.equal((await get(`/comments/${id}`)).body, body);
    await server.request({ method: 'PUT', path, headers: moderator, body: { disabled: true } });
  });

  test('passwords: signing in works, and replaces the hash', async () => {
    const PASSWORDS = {
      'susan.smith@example.com': 'cat in the hat',
      'john@example.com': 'dog and bone',
      'mod@example.com': 'keeps the peace',
      'admin@example.org': 'runs the place',
      'kim@example.com': '한국어 비밀번호',
      'muted@example.com': 'quiet please',
      'x@example.com': 'short name',
      'reader14@example.com': 'reader password 14',
    };
    for (const [email, password] of Object.entries(PASSWORDS)) {
      assert.equal((await signIn(email, `${password}!`)).status, 401, email);
      assert.equal((await signIn(email, password)).status, 200, email);
      const [{ password_hash }] = rows(`SELECT password_hash FROM users WHERE email = '${email}'`);
      assert.match(password_hash, /^\$argon2id\$/);
      assert.equal((await signIn(email, password)).status, 200, email);
    }
    const unconfirmed = await signIn('later@example.net', 'not yet here');
    assert.deepEqual([unconfirmed.status, unconfirmed.json.message], [403, 'Unconfirmed account']);
  });

  test('permissions: new posts get the next id', async () => {
    const post = (email, password) =>
      server.request({
        method: 'POST',
        path: '/posts',
        headers: { Authorization: basic(email, password) },
        body: { body: 'The first post here' },
      });
    assert.equal((await post('muted@example.com', 'quiet please')).status, 403);
    const { status, json } = await post('x@example.com', 'short name');
    assert.deepEqual([status, json.id], [201, 65]);
    assert.equal((await get('/posts')).posts[0].id, 65);
    await server.addUser({ name: 'newcomer' });
    assert.equal((await get('/users/@newcomer')).id, 25);
  });
});

describe('a refused import changes nothing', () => {
  /** All rows of a database. */
  const contentOf = (other) =>
    tablesOf(other).map((table) => [table, other.sql((db) => db.all(`SELECT * FROM ${table}`))]);

  /** Whether a part of the import's transaction is in the database. */
  const isWriting = (other) =>
    onPostgres
      ? other.sql((db) =>
          db.get(
            "SELECT 1 AS n FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'INSERT INTO posts%'",
          ),
        )
      : statSync(`${other.database}-wal`, { throwIfNoEntry: false })?.size > 1_000_000; // it fits into no cache

  async function refuses(other, file, sentence, args = []) {
    const before = contentOf(other);
    const { code, stdout, stderr } = await other.cli(['import', '--flasky', file, ...args], { allowFailure: true });
    assert.deepEqual([code, stdout], [1, ''], stderr);
    assert.match(stderr, sentence);
    assert.deepEqual(contentOf(other), before);
  }

  test('twice', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['import', '--flasky', FLASKY]);
    await refuses(other, FLASKY, /the database already has accounts/);
  });

  test('into a database with an account, even a deleted one', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['migrate']);
    await other.addUser({ name: 'john' });
    await refuses(other, FLASKY, /the database already has accounts/);
    other.sql((db) => db.exec('UPDATE users SET deleted = 1'));
    await refuses(other, FLASKY, /the database already has accounts/);
  });

  test('a file that is not a database of flasky, or is damaged', async (t) => {
    const other = await unstartedServer(t);
    const at = (name) => join(other.dir, name);
    const whole = readFileSync(FLASKY);
    const damaged = Buffer.from(whole);
    damaged.fill(0xa5, 40 * 4096, 44 * 4096);
    const utf16 = Buffer.from(whole);
    utf16[59] = 2;
    mkdirSync(at('folder'));
    for (const [name, bytes] of Object.entries({
      'empty.sqlite': '',
      'text.sqlite': 'users, posts\n'.repeat(1000),
      'cut.sqlite': whole.subarray(0, 100_000),
      'damaged.sqlite': damaged,
      'utf16.sqlite': utf16,
    }))
      writeFileSync(at(name), bytes);
    const retort = await unstartedServer(t);
    retort.database = join(retort.dir, 'retort.db');
    await retort.cli(['migrate']);
    for (const [file, sentence] of [
      [at('missing.sqlite'), /missing\.sqlite cannot be read: No such file/],
      [at('folder'), /folder (cannot be read: Is a directory|is not an SQLite database)/],
      [at('empty.sqlite'), /is not an SQLite database/],
      [at('text.sqlite'), /is not an SQLite database/],
      [at('cut.sqlite'), /damaged|malformed/],
      [at('damaged.sqlite'), /damaged|malformed/],
      [at('utf16.sqlite'), /UTF-16/],
      [retort.database, /not a flasky database/],
      [changedFlasky(other.dir, 'DROP TABLE comments', 'old.sqlite'), /not a flasky database.*flask deploy/],
      [changedFlasky(other.dir, 'ALTER TABLE users DROP COLUMN about_me', 'older.sqlite'), /not a flasky database/],
    ]) {
      await refuses(other, file, sentence);
      await refuses(other, file, sentence, ['--dry-run']);
      assert.deepEqual(tablesOf(other), [], 'no database is made for it');
    }
  });

  test('a failure at the end undoes everything before', async (t) => {
    const other = await unstartedServer(t);
    const twice = changedFlasky(
      other.dir,
      `CREATE TABLE copies AS SELECT * FROM comments; DROP TABLE comments; ALTER TABLE copies RENAME TO comments;
       INSERT INTO comments SELECT * FROM comments ORDER BY id DESC LIMIT 1`,
    );
    await other.cli(['migrate']);
    await refuses(other, twice, /two rows of a table in .* have the same id/);
    await other.cli(['import', '--flasky', FLASKY]);
  });

  test('an import that is killed leaves nothing, and can be repeated', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['migrate']);
    const before = contentOf(other);
    const large = changedFlasky(other.dir, (db) => {
      const add = db.prepare(
        "INSERT INTO posts (body, timestamp, author_id) VALUES (?, '2023-12-01 00:00:00.000000', 1)",
      );
      db.exec('BEGIN');
      for (let i = 0; i < 600; i++) add.run(`${i} ${'word '.repeat(12_000)}`);
      db.exec('COMMIT');
    });
    const child = spawn(BINARY, ['import', '--flasky', large], { cwd: other.dir, env: other.env, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', (code, signal) => done(signal)));
    await waitFor(() => isWriting(other), 'posts on their way');
    child.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL', 'it was still at work');
    assert.deepEqual(contentOf(other), before);
    assert.match((await other.cli(['import', '--flasky', large])).stdout, /^posts +661 +661 /m);
    assert.match((await other.cli(['check'])).stdout, /intact/);
  });

  test('the file itself is not changed, and can be in a read-only folder', async (t) => {
    const other = await unstartedServer(t);
    const copy = join(other.dir, 'copy.sqlite');
    copyFileSync(FLASKY, copy);
    await other.cli(['import', '--flasky', copy]);
    assert.ok(readFileSync(copy).equals(readFileSync(FLASKY)));
  });
});
