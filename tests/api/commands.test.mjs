// The command line: what it makes, and what it refuses with a sentence.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { freePort, PASSWORD, Server, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
});

const COMMANDS = ['serve', 'migrate', 'seed', 'user', 'role', 'backup', 'rerender', 'version'];
const add = (args, options = {}) => server.cli(['user', 'add', ...args], { input: PASSWORD, may: 'fail', ...options });

/** A folder and settings of its own, without a running server. */
async function elsewhere(t, env = {}) {
  const other = new Server({ env });
  other.port = await freePort();
  t.after(() => rmSync(other.dir, { recursive: true, force: true }));
  return other;
}

describe('help', () => {
  for (const command of COMMANDS) {
    test(`${command} --help`, async () => {
      const { stdout } = await server.cli([command, '--help']);
      assert.match(stdout, new RegExp(`retort ${command}`));
    });
  }
  test('version', async () => {
    assert.match((await server.cli(['version'])).stdout, /\d+\.\d+/);
  });
  test('without or with an unknown command it tells which there are', async () => {
    for (const args of [[], ['nonsense'], ['user', 'nonsense']]) {
      const { code, stdout, stderr } = await server.cli(args, { may: 'fail' });
      assert.notEqual(code, 0);
      assert.match(stdout + stderr, /usage/i);
    }
  });
});

describe('user add', () => {
  const someone = (name, ...more) => ['--email', `${name}@example.com`, '--username', name, ...more];

  test('makes an account of the role that can sign in at once', async () => {
    await add(someone('mona', '--role', 'Moderator', '--confirmed', '--password-stdin'), { may: undefined });
    const reply = await server.request({
      path: '/me',
      headers: { Authorization: basic('mona@example.com', PASSWORD) },
    });
    assert.deepEqual([reply.status, reply.json.role], [200, 'Moderator']);
  });

  test('prints a password that it made itself', async () => {
    const { stdout, stderr } = await add(someone('gen', '--role', 'User', '--confirmed'), { may: undefined });
    const words = `${stdout}\n${stderr}`.split(/\s+/).filter((word) => word.length >= 8);
    const tries = words.map(
      async (word) =>
        (await server.request({ path: '/me', headers: { Authorization: basic('gen@example.com', word) } })).status,
    );
    assert.ok((await Promise.all(tries)).includes(200), stdout);
  });

  test('refuses with a sentence', async () => {
    for (const args of [
      someone('x', '--role', 'Emperor', '--password-stdin'),
      ['--email', 'no mail', '--username', 'x', '--role', 'User', '--password-stdin'],
      ['--email', 'x@example.com', '--username', '9x', '--role', 'User', '--password-stdin'],
      someone('john', '--role', 'User', '--password-stdin'),
      ['--email', 'other@example.com', '--username', 'JOHN', '--role', 'User', '--password-stdin'],
      ['--email', 'JOHN@example.com', '--username', 'other', '--role', 'User', '--password-stdin'],
      ['--username', 'x'],
      someone('x', '--nonsense'),
    ]) {
      const { code, stderr } = await add(args);
      assert.notEqual(code, 0, args.join(' '));
      assert.match(stderr, /\w+ \w+/, args.join(' '));
    }
    const short = await add(someone('short', '--role', 'User', '--password-stdin'), { input: 'short' });
    assert.notEqual(short.code, 0);
  });
});

describe('migrate and serve', () => {
  test('migrate may run again', async () => {
    await server.cli(['migrate']);
    assert.equal((await server.request({ path: '/posts' })).status, 200);
  });

  test('a new database is made by serve', async (t) => {
    const other = await elsewhere(t);
    t.after(() => other.close());
    await other.start();
    assert.equal((await other.request({ path: '/posts' })).json.count, 0);
  });

  test('a database newer than the program is refused', async (t) => {
    const other = await elsewhere(t);
    await other.cli(['migrate']);
    other.sql((db) => {
      const [{ name }] = db
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%migration%'")
        .all();
      const columns = db.prepare(`PRAGMA table_info(${name})`).all();
      const values = columns.map((it) =>
        it.pk || /version|number/.test(it.name) ? 9999 : it.type === 'TEXT' ? 'future' : 1,
      );
      db.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join()})`).run(...values);
    });
    for (const command of ['serve', 'migrate']) {
      const { code, stdout, stderr } = await other.cli([command], { may: 'fail' });
      assert.notEqual(code, 0, command);
      assert.match(stdout + stderr, /newer/i);
    }
  });

  test('a file that is no database is refused, and kept', async (t) => {
    const other = await elsewhere(t);
    writeFileSync(other.database, 'my diary\n'.repeat(1000));
    assert.notEqual((await other.cli(['serve'], { may: 'fail' })).code, 0);
    assert.equal(readFileSync(other.database, 'utf8').slice(0, 8), 'my diary');
  });

  test('a port that is taken is refused with a sentence', async (t) => {
    const other = await elsewhere(t, { RETORT_LISTEN: `127.0.0.1:${server.port}` });
    const { code, stdout, stderr } = await other.cli(['serve'], { may: 'fail' });
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /RETORT_LISTEN/);
  });
});

describe('a bad setting stops the start with a sentence that names it', () => {
  const BAD = {
    RETORT_DATABASE_URL: ['mysql://x', 'sqlite:', 'nonsense', 'sqlite:/no/such/folder/x.db'],
    RETORT_LISTEN: ['nonsense', '127.0.0.1', '127.0.0.1:99999', ':0x', '999.1.1.1:80'],
    RETORT_BASE_URL: ['nonsense', 'ftp://x', 'http://'],
    RETORT_SMTP_URL: ['nonsense', 'http://x'],
    RETORT_PUBLIC_READ: ['perhaps', ''],
    RETORT_RATE_LIMIT: ['perhaps'],
    RETORT_WORKERS: ['0', '-1', 'many', '1.5'],
    RETORT_LOG_LEVEL: ['loud'],
  };
  for (const [name, values] of Object.entries(BAD)) {
    for (const value of values.filter(Boolean)) {
      test(`${name}=${value}`, async (t) => {
        const other = await elsewhere(t, { [name]: value });
        const { code, stdout, stderr } = await other.cli(['serve'], { may: 'fail' });
        assert.notEqual(code, 0);
        assert.match(
          stdout + stderr,
          name === 'RETORT_DATABASE_URL' && value.includes('folder') ? /folder/ : new RegExp(name),
        );
      });
    }
  }

  test('.env is read, and the environment beats it', async (t) => {
    const other = await elsewhere(t);
    writeFileSync(join(other.dir, '.env'), 'RETORT_LOG_LEVEL=loud\n');
    assert.match((await other.cli(['serve'], { may: 'fail' })).stderr, /RETORT_LOG_LEVEL/);
    writeFileSync(join(other.dir, '.env'), '# a comment\nRETORT_PUBLIC_READ=perhaps\n');
    other.extra = { RETORT_PUBLIC_READ: 'true' };
    t.after(() => other.close());
    await other.start();
  });
});

describe('seed', () => {
  const seed = async (other, ...args) =>
    other.cli(['seed', '--users', '5', '--posts', '30', '--comments', '40', ...args]);

  test('makes what was asked for, the same each time', async (t) => {
    const texts = [];
    for (let i = 0; i < 2; i++) {
      const other = await elsewhere(t);
      t.after(() => other.close());
      await other.cli(['migrate']);
      await seed(other, '--seed', '7');
      await other.start();
      const [posts, comments] = [
        (await other.request({ path: '/posts' })).json,
        (await other.request({ path: '/comments' })).json,
      ];
      assert.deepEqual([posts.count, comments.count, posts.posts.length, comments.comments.length], [30, 40, 20, 30]);
      const author = (await other.request({ path: posts.posts[0].author_url.slice(7) })).json;
      assert.equal(author.post_count, (await other.request({ path: `/users/${author.id}/posts` })).json.count);
      texts.push([...posts.posts, ...comments.comments].map((it) => `${it.author.username}: ${it.body}`));
    }
    assert.deepEqual(texts[0], texts[1]);
    assert.ok(new Set(texts[0]).size > 10);
  });
});

describe('backup', () => {
  test('is a consistent copy of a running server that a new one serves', async (t) => {
    await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'kept' } });
    const other = await elsewhere(t);
    t.after(() => other.close());
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
      other.sql((db) => db.prepare('SELECT COUNT(*) AS n FROM posts').get().n),
      count,
    );
    assert.equal(
      other.sql((db) => db.prepare('PRAGMA integrity_check').get().integrity_check),
      'ok',
    );
    assert.equal(
      (await other.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'goes on' } })).status,
      201,
    );
  });

  test('overwrites nothing, and fails with a sentence', async (t) => {
    const other = await elsewhere(t);
    const file = join(other.dir, 'precious');
    writeFileSync(file, 'precious');
    const { code, stdout, stderr } = await server.cli(['backup', file], { may: 'fail' });
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /\w+ \w+/);
    assert.equal(readFileSync(file, 'utf8'), 'precious');
    assert.notEqual((await server.cli(['backup', '/no/such/folder/x'], { may: 'fail' })).code, 0);
  });
});

test('rerender leaves what is right as it is', async () => {
  const { json } = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: '*a*' } });
  server.sql((db) => db.prepare("UPDATE posts SET renderer = 0, body_html = 'old' WHERE id = ?").run(json.id));
  await server.cli(['rerender']);
  const after = (await server.request({ path: `/posts/${json.id}` })).json;
  assert.deepEqual(after, json);
});

describe('roles', () => {
  const run = (...args) => server.cli(args, { may: 'fail' });
  const me = async (name) =>
    (await server.request({ path: '/me', headers: { Authorization: basic(`${name}@example.com`, PASSWORD) } })).json;

  test('A5 a role of one’s own allows what it says, and changes at once', async () => {
    assert.equal((await run('role', 'set', '--name', 'Muted', '--permissions', 'none')).code, 0);
    await add([
      '--email',
      'rita@example.com',
      '--username',
      'rita',
      '--role',
      'Muted',
      '--confirmed',
      '--password-stdin',
    ]);
    assert.deepEqual((await me('rita')).permissions, []);
    assert.equal((await run('role', 'set', '--name', 'Muted', '--permissions', 'FOLLOW,WRITE')).code, 0);
    assert.deepEqual((await me('rita')).permissions, ['FOLLOW', 'WRITE']);
    assert.match((await run('role', 'list')).stdout, /^User \(of new accounts\): FOLLOW COMMENT WRITE$/m);
    assert.match((await run('role', 'list')).stdout, /^Muted: FOLLOW WRITE$/m);
  });

  test('an account gets another role, by its address in any letter case', async () => {
    await add([
      '--email',
      'otto@example.com',
      '--username',
      'otto',
      '--role',
      'User',
      '--confirmed',
      '--password-stdin',
    ]);
    assert.equal((await run('user', 'role', '--email', 'OTTO@example.com', '--role', 'Moderator')).code, 0);
    assert.equal((await me('otto')).role, 'Moderator');
  });

  test('what is not there, or no permission, is refused with a sentence', async () => {
    for (const [args, code, sentence] of [
      [['user', 'role', '--email', 'nobody@example.com', '--role', 'User'], 1, /no account has the address/],
      [['user', 'role', '--email', 'john@example.com', '--role', 'King'], 1, /no role "King"/],
      [['user', 'role', '--email', 'john@example.com'], 2, /Usage/],
      [['role', 'set', '--name', 'X', '--permissions', 'FOLLOW,FLY'], 2, /no permission/],
      [['role', 'set', '--name', ' ', '--permissions', 'FOLLOW'], 2, /between 1 and 64/],
      [['role'], 2, /Usage/],
    ]) {
      const result = await run(...args);
      assert.equal(result.code, code, args.join(' '));
      assert.match(result.stderr, sentence);
    }
  });

  test('the last administrator stays one, whoever is quicker', async (t) => {
    const other = await elsewhere(t);
    const make = (name) =>
      other.cli(
        [
          'user',
          'add',
          '--email',
          `${name}@example.com`,
          '--username',
          name,
          '--role',
          'Administrator',
          '--confirmed',
          '--password-stdin',
        ],
        { input: PASSWORD },
      );
    const demote = (name) =>
      other.cli(['user', 'role', '--email', `${name}@example.com`, '--role', 'User'], { may: 'fail' });
    await make('one');
    await make('two');
    const codes = (await Promise.all([demote('one'), demote('two')])).map(({ code }) => code);
    assert.deepEqual(codes.sort(), [0, 1]);
    const weaken = ['role', 'set', '--name', 'Administrator', '--permissions', 'WRITE'];
    const { code, stderr } = await other.cli(weaken, { may: 'fail' });
    assert.equal(code, 1);
    assert.match(stderr, /nobody could administer/);
  });
});
