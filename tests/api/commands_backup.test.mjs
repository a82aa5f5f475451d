// Backup and restore, also while a server is running.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { BINARY } from '../support/binary.mjs';
import { MIGRATIONS } from '../support/migrations.mjs';
import { unstartedServer, PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server;
before(async () => {
  server = await startServer();
});

const post = (at, body) => at.request({ as: 'john', method: 'POST', path: '/posts', body: { body } });
const bodies = async (at) => (await at.request({ path: '/posts' })).json.posts.map((it) => it.body);
const restore = (at, ...args) => at.cli(['restore', ...args], { allowFailure: true });

/** A running server with the account john and one post. */
async function site(t) {
  const other = await unstartedServer(t);
  await other.prepare({ john: {} });
  await other.start();
  await post(other, 'first');
  return other;
}

describe('backup', () => {
  test('with - writes to standard output, and leaves no other files', async (t) => {
    const other = await site(t);
    const before = readdirSync(other.dir);
    const child = spawn(BINARY, ['backup', '-'], { cwd: other.dir, env: other.env });
    const [chunks, said] = [[], []];
    child.stdout.on('data', (bytes) => chunks.push(bytes));
    child.stderr.on('data', (bytes) => said.push(bytes));
    assert.equal(await new Promise((done) => child.once('close', done)), 0, Buffer.concat(said));
    assert.deepEqual(readdirSync(other.dir), before);
    const copy = await unstartedServer(t);
    writeFileSync(copy.database, Buffer.concat(chunks));
    await copy.start();
    assert.deepEqual(await bodies(copy), ['first']);
  });

  test('into a closed pipe fails, and leaves no files', async (t) => {
    const other = await site(t);
    const before = readdirSync(other.dir);
    const child = spawn('sh', ['-c', `"$0" backup - | true; echo "$0"`, BINARY], { cwd: other.dir, env: other.env });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    await new Promise((done) => child.once('close', done));
    assert.match(said, /the output cannot be written/);
    assert.deepEqual(readdirSync(other.dir), before);
  });

  test('refuses to write to a terminal', async () => {
    const child = spawn('script', ['-qec', `${BINARY} backup -`, '/dev/null'], { cwd: server.dir, env: server.env });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    assert.equal(await new Promise((done) => child.once('close', done)), 2, said);
    assert.match(said, /^retort backup: the output is a terminal/);
  });

  test('of a running server is a consistent copy, which a new server can serve', async (t) => {
    await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'kept' } });
    const other = await unstartedServer(t);
    const file = join(other.dir, 'backup.db');
    let writing = true;
    const writer = (async () => {
      while (writing) await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'meanwhile' } });
    })();
    await server.cli(['backup', file]);
    writing = false;
    await writer;
    assert.ok(existsSync(file));
    other.database = file;
    await other.start();
    other.people = server.people;
    const { posts, count } = (await other.request({ path: '/posts' })).json;
    assert.ok(posts.length);
    assert.equal(
      other.sql((db) => db.get('SELECT COUNT(*) AS n FROM posts').n),
      count,
    );
    assert.equal(
      other.sql((db) => db.get('PRAGMA integrity_check').integrity_check),
      'ok',
    );
    assert.equal(
      (await other.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'goes on' } })).status,
      201,
    );
  });

  test('does not overwrite a file, and reports why', async (t) => {
    const other = await unstartedServer(t);
    const file = join(other.dir, 'precious');
    writeFileSync(file, 'precious');
    const { code, stdout, stderr } = await server.cli(['backup', file], { allowFailure: true });
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /\w+ \w+/);
    assert.equal(readFileSync(file, 'utf8'), 'precious');
    assert.notEqual((await server.cli(['backup', '/no/such/folder/x'], { allowFailure: true })).code, 0);
  });
});

describe('a backup that is killed', () => {
  test('leaves no file of the requested name, and does not prevent the next one', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['seed', '--users', '50', '--posts', '20000', '--comments', '100', '--quiet']);
    const file = join(other.dir, 'copy.db');
    const child = spawn(BINARY, ['backup', file], { cwd: other.dir, env: other.env, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', (code, signal) => done(signal ?? code)));
    await waitFor(() => child.exitCode !== null || existsSync(`${file}.partial`), 'the copy to begin');
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') assert.equal(existsSync(file), false);
    else rmSync(file); // it finished before it could be killed
    await other.cli(['backup', file]);
    assert.deepEqual(
      readdirSync(other.dir).filter((name) => name.startsWith('copy')),
      ['copy.db'],
    );
    assert.equal(statSync(file).mode & 0o777, 0o600);
    other.database = file;
    assert.equal((await other.cli(['check'])).code, 0);
  });
});

describe('restore', () => {
  test('while a server is running: from then on it reads and writes the restored data', async (t) => {
    const other = await site(t);
    const file = join(other.dir, 'backup.db');
    await other.cli(['backup', file]);
    await post(other, 'second');
    assert.equal((await restore(other, file, '--replace')).code, 0);
    assert.deepEqual(await bodies(other), ['first']);
    assert.equal((await post(other, 'third')).status, 201);
    assert.deepEqual(await bodies(other), ['third', 'first']);
    await other.restart();
    assert.deepEqual(await bodies(other), ['third', 'first']);
    assert.equal((await other.cli(['check'])).code, 0);
  });

  test('during concurrent writes: every write is answered, and none is partial', async (t) => {
    const other = await site(t);
    const file = join(other.dir, 'backup.db');
    await other.cli(['backup', file]);
    const answered = [];
    let writing = true;
    const writer = (async () => {
      for (let i = 0; writing; i++) {
        const { status, json } = await post(other, `${i}`);
        answered.push([status, json.body]);
      }
    })();
    await waitFor(() => answered.length > 3, 'some writes');
    assert.equal((await restore(other, file, '--replace')).code, 0);
    const known = answered.length;
    await waitFor(() => answered.length > known + 3, 'some more writes');
    writing = false;
    await writer;
    assert.deepEqual([...new Set(answered.map(([status]) => status))], [201]);
    const all = await bodies(other);
    assert.deepEqual(
      all.slice(0, 3),
      answered
        .map(([, body]) => body)
        .reverse()
        .slice(0, 3),
    );
    assert.equal(all.includes('0'), false, 'what was written before is gone');
    assert.equal((await other.cli(['check'])).code, 0);
  });

  test('to a missing database, or one without accounts', async (t) => {
    const file = join(server.dir, 'whole.db');
    await server.cli(['backup', file]);
    const other = await unstartedServer(t);
    await restore(other, file);
    assert.equal(statSync(other.database).mode & 0o777, 0o600);
    await other.start();
    assert.deepEqual(await bodies(other), await bodies(server));
    const empty = await unstartedServer(t);
    await empty.cli(['migrate']);
    assert.equal((await restore(empty, file)).code, 0);
    assert.equal(JSON.parse((await empty.cli(['user', 'list', '--json'])).stdout).length, 7);
  });

  test('a database with accounts is replaced only with --replace', async (t) => {
    const file = join(server.dir, 'other.db');
    await server.cli(['backup', file]);
    const other = await site(t);
    const { code, stderr } = await restore(other, file);
    assert.equal(code, 1);
    assert.match(stderr, /the database has accounts.*--replace/);
    assert.deepEqual(await bodies(other), ['first']);
  });

  test('a backup of an older version is migrated', async (t) => {
    const other = await unstartedServer(t);
    const file = join(other.dir, 'old.db');
    const live = other.database;
    other.database = file;
    other.sql((db) => {
      for (const { number, name, sql } of MIGRATIONS.slice(0, 3)) {
        db.exec(sql);
        db.run('INSERT INTO migrations VALUES (?, ?, 1)', number, name);
      }
      db.exec(`INSERT INTO users (username, username_key, email, email_key, password_hash, role_id, confirmed,
        avatar_hash, member_since, last_seen) VALUES ('old', 'old', 'o@example.com', 'o@example.com', '', 1, 1, '${'0'.repeat(32)}', 1, 1)`);
    });
    other.database = live;
    const before = readFileSync(file);
    assert.equal((await restore(other, file)).code, 0);
    assert.ok(readFileSync(file).equals(before), 'the backup itself is not touched');
    assert.equal((await other.cli(['migrate', 'status'])).code, 0);
    await other.start();
    assert.equal((await other.request({ path: '/users/@old' })).status, 200);
  });

  test('a restore that is killed changes nothing, and leaves no files', async (t) => {
    const other = await site(t);
    const [file, live] = [join(other.dir, 'backup.db'), other.database];
    await other.cli(['backup', file]);
    other.database = file; // so large that the restore takes a while
    other.sql((db) =>
      db.exec(`INSERT INTO posts (author_id, body, body_html, renderer, created_at)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
        SELECT 1, printf('%.*c', 1000, 'x'), printf('%.*c', 1000, 'x'), 1, i FROM n;
        UPDATE users SET post_count = post_count + 40000 WHERE id = 1;
        UPDATE site SET post_count = post_count + 40000`),
    );
    other.database = live;
    const files = readdirSync(other.dir).sort();
    const env = { ...other.env, TMPDIR: other.dir };
    const child = spawn(BINARY, ['restore', file, '--replace'], { cwd: other.dir, env, stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', (code, signal) => done(signal ?? code)));
    await waitFor(() => child.exitCode !== null || statSync(`${live}-wal`).size > 20_000_000, 'pages in the WAL');
    child.kill('SIGKILL');
    if ((await ended) === 'SIGKILL') assert.deepEqual(await bodies(other), ['first']);
    assert.deepEqual(readdirSync(other.dir).sort(), files);
    assert.equal((await post(other, 'goes on')).status, 201);
    assert.equal((await other.cli(['check', '--repair'], { allowFailure: true })).code, 0);
  });

  describe('is refused with a message, and changes nothing', () => {
    const FILES = {
      'no file': [() => {}, /not a readable file/],
      'a text': [(file) => writeFileSync(file, 'my diary\n'.repeat(1000)), /is not a database/],
      'an empty file': [(file) => writeFileSync(file, ''), /is not a database/],
      'an empty database': [
        (file, sql) => sql((db) => db.exec('CREATE TABLE x (i); DROP TABLE x')),
        /an empty database/,
      ],
      'the database of another program': [
        (file, sql) => sql((db) => db.exec('CREATE TABLE photos (id)')),
        /another program/,
      ],
      'another program with migrations': [
        (file, sql) => sql((db) => db.exec('CREATE TABLE migrations (id, migration, batch); CREATE TABLE users (id)')),
        /another program/,
      ],
      'a newer database': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec("INSERT INTO migrations VALUES (9999, 'future', 1)"));
        },
        /Use a newer retort/,
      ],
      'a damaged database': [
        async (file) => {
          await server.cli(['backup', file]);
          const bytes = readFileSync(file);
          bytes.fill(0x5a, 4096 * 3, 4096 * 6);
          writeFileSync(file, bytes);
        },
        /is damaged.*another backup|malformed/s,
      ],
      'rows that point nowhere': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec('PRAGMA foreign_keys = OFF; UPDATE users SET role_id = 77 WHERE id < 3'));
        },
        /row 1 of users refers to a missing row of roles\n.*2 rows .*Use another backup/s,
      ],
      'missing roles': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) =>
            db.exec("PRAGMA foreign_keys = OFF; UPDATE roles SET name = 'Boss' WHERE name = 'Administrator'"),
          );
        },
        /the role Administrator is missing in the file.*RETORT_DATABASE_URL='sqlite:.*file\.db' retort check --repair/,
      ],
      'wrong counters': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec('UPDATE site SET comment_count = comment_count + 1'));
        },
        /counters are wrong in the file.*RETORT_DATABASE_URL='sqlite:.*file\.db' retort check --repair/,
      ],
      'a missing table': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec('DROP TABLE credentials'));
        },
        /incomplete: a part of its schema is missing: table credentials\..*Use another backup/,
      ],
      'a missing index': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec('DROP INDEX posts_newest'));
        },
        /incomplete: a part of its schema is missing: index posts_newest\..*Use another backup/,
      ],
      'a missing column': [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec('ALTER TABLE users RENAME COLUMN location TO place'));
        },
        /incomplete: a part of its schema is missing: column users\.location\..*Use another backup/,
      ],
      "somebody else's trigger": [
        async (file, sql) => {
          await server.cli(['backup', file]);
          sql((db) => db.exec('CREATE TRIGGER eraser AFTER INSERT ON posts BEGIN DELETE FROM posts; END'));
        },
        /a trigger that does not belong to Retort: trigger eraser\..*Use another backup/,
      ],
      'half a database': [
        async (file) => {
          await server.cli(['backup', file]);
          writeFileSync(file, readFileSync(file).subarray(0, 4096 * 10));
        },
        /is damaged|malformed/,
      ],
    };
    for (const [name, [make, sentence]] of Object.entries(FILES)) {
      test(name, async (t) => {
        const other = await unstartedServer(t);
        await other.prepare({ john: {} });
        const [file, live] = [join(other.dir, 'file.db'), other.database];
        const on = (run) => {
          other.database = file;
          const result = other.sql(run);
          other.database = live;
          return result;
        };
        await make(file, on);
        const files = readdirSync(other.dir).sort();
        const { code, stdout, stderr } = await restore(other, file, '--replace');
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(stderr, sentence);
        assert.deepEqual(readdirSync(other.dir).sort(), files);
        assert.equal(JSON.parse((await other.cli(['user', 'list', '--json'])).stdout)[0].username, 'john');
      });
    }

    test('replacing the database of another program', async (t) => {
      const other = await unstartedServer(t);
      const file = join(other.dir, 'backup.db');
      await server.cli(['backup', file]);
      other.sql((db) => db.exec('CREATE TABLE photos (id)'));
      const { code, stderr } = await restore(other, file, '--replace');
      assert.equal(code, 1);
      assert.match(stderr, /another program/);
      assert.equal(
        other.sql((db) => db.get('SELECT COUNT(*) AS n FROM photos').n),
        0,
      );
    });
  });

  test('a backup with errors can be repaired and then restored', async (t) => {
    const other = await site(t);
    const [file, live] = [join(other.dir, 'backup.db'), other.database];
    await other.cli(['backup', file]);
    other.database = file;
    other.sql((db) => db.exec('UPDATE site SET post_count = 7; DELETE FROM roles WHERE permissions = 31'));
    assert.equal((await other.cli(['check', '--repair'])).code, 0);
    other.database = live;
    await post(other, 'second');
    assert.equal((await restore(other, file, '--replace')).code, 0);
    assert.deepEqual(await bodies(other), ['first']);
  });

  test('a damaged database can be replaced', async (t) => {
    const other = await unstartedServer(t);
    const file = join(other.dir, 'backup.db');
    await server.cli(['backup', file]);
    copyFileSync(file, other.database);
    const bytes = readFileSync(other.database);
    bytes.fill(0x5a, 4096 * 3, 4096 * 6);
    writeFileSync(other.database, bytes);
    assert.equal((await other.cli(['check'], { allowFailure: true })).code, 1);
    assert.equal((await restore(other, file, '--replace')).code, 0);
    assert.equal((await other.cli(['check'])).code, 0);
    other.people = { john: { email: 'john@example.com', username: 'john', password: PASSWORD } };
    await other.start();
    assert.equal((await post(other, 'again')).status, 201);
  });
});
