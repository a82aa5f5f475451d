// The command line: its output, and the error messages for invalid input.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { sqliteOnly } from '../support/databases.mjs';
import { unstartedServer, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
});

const COMMANDS = [
  'serve',
  'migrate',
  'migrate up',
  'migrate status',
  'seed',
  'user',
  'user add',
  'user list',
  'user role',
  'user password',
  'user suspend',
  'role',
  'role list',
  'role set',
  'backup',
  'restore',
  'import',
  'check',
  'rerender',
  'config',
  'health',
  'version',
];

const version = async () => (await server.cli(['version'])).stdout;

describe('help', () => {
  for (const command of COMMANDS) {
    test(`${command} --help`, async () => {
      const { stdout, stderr } = await server.cli([...command.split(' '), '--help']);
      assert.match(stdout, new RegExp(`^Usage: retort ${command}`));
      assert.match(stdout, /Exit codes: 0 .*, 1 .*, 2 invalid\scommand line[.;]/s);
      assert.equal(stderr, '');
      assert.equal((await server.cli([...command.split(' '), '-h'])).stdout, stdout);
      assert.equal((await server.cli([...command.split(' '), '--version'])).stdout, await version());
    });
  }
  test('retort --version is retort version', async () => {
    assert.equal((await server.cli(['--version'])).stdout, await version());
  });
  test('retort --help names every command', async () => {
    const { stdout } = await server.cli(['--help']);
    assert.equal((await server.cli(['-h'])).stdout, stdout);
    for (const command of COMMANDS.filter((name) => !name.includes(' ')))
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
  });
  test('without a command, or with an unknown one, the commands are listed', async () => {
    for (const args of [[], ['nonsense'], ['user'], ['user', 'nonsense'], ['migrate', 'down'], ['--nonsense']]) {
      const { code, stdout, stderr } = await server.cli(args, { allowFailure: true });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /Usage: retort/);
    }
  });
  test('an invalid command line is reported, with the correct usage', async () => {
    for (const [args, sentence] of [
      [['backup'], /FILE is missing/],
      [['backup', 'a', 'b'], /unknown argument "b"/],
      [['user', 'list', '--find'], /--find needs a value/],
      [['user', 'list', '--nonsense'], /unknown argument "--nonsense"/],
      [['user', 'role', '--role', 'User'], /--email E is missing/],
      [['check', '--json=yes'], /unknown argument "--json=yes"/],
      [['seed', '--users', 'many'], /--users takes a whole number, not "many"/],
      [['seed', '--users', '-1'], /--users must not be negative/],
      [['seed', '--users', '99999999999'], /--users must be at most 2147483648/],
      [['version', 'now'], /unknown argument "now"/],
    ]) {
      const { code, stdout, stderr } = await server.cli(args, { allowFailure: true });
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, sentence);
      assert.match(stderr, new RegExp(`^Usage: retort ${args[0]}`, 'm'));
    }
  });
});

describe('version and config', () => {
  test('version', async () => {
    assert.match((await server.cli(['version'])).stdout, /\d+\.\d+/);
    const said = JSON.parse((await server.cli(['version', '--json'])).stdout);
    for (const name of ['version', 'libmicrohttpd', 'sqlite', 'libpq']) assert.ok(said[name], name);
  });

  test('config prints the settings in effect, marks defaults, and masks passwords', async (t) => {
    const other = await unstartedServer(t, { RETORT_SMTP_URL: 'smtp://me:secret@mail.example:25' });
    writeFileSync(join(other.dir, '.env'), 'RETORT_WORKERS=7\n');
    const { stdout } = await other.cli(['config']);
    assert.match(stdout, /^RETORT_SMTP_URL=smtp:\/\/me:\*\*\*@mail\.example:25$/m);
    assert.match(stdout, /^RETORT_WORKERS=7$/m);
    assert.match(stdout, /^# RETORT_LOG_LEVEL=info$/m);
    const text = (await other.cli(['config', '--json'])).stdout;
    assert.doesNotMatch(stdout + text, /secret/);
    const json = JSON.parse(text);
    assert.deepEqual(json.RETORT_WORKERS, { value: '7', is_default: false });
    assert.deepEqual(json.RETORT_LOG_LEVEL, { value: 'info', is_default: true });
    assert.equal(Object.keys(json).length, stdout.trim().split('\n').length);
  });

  test('config NAME prints one value for scripts, or the default', async (t) => {
    const other = await unstartedServer(t, { RETORT_BASE_URL: 'HTTP://Blog.Example:80/', RETORT_SMTP_URL: '' });
    writeFileSync(join(other.dir, '.env'), "RETORT_MAIL_FROM='Blog <blog@example.com>'\n");
    const one = async (...args) => (await other.cli(['config', ...args])).stdout;
    assert.equal(await one('RETORT_BASE_URL'), 'http://blog.example\n');
    assert.equal(await one('RETORT_BASE_URL', '--default', 'http://x.example'), 'http://blog.example\n');
    assert.equal(await one('RETORT_MAIL_FROM'), 'Blog <blog@example.com>\n');
    assert.equal(await one('RETORT_SMTP_URL'), '\n');
    assert.equal(await one('RETORT_SMTP_URL', '--default', 'log:'), 'log:\n');
    other.extra.RETORT_SMTP_URL = 'smtp://me:p%23ss@mail.example';
    assert.equal(await one('RETORT_SMTP_URL', '--default', 'log:'), 'smtp://me:***@mail.example\n');
    for (const args of [['RETORT_NOTHING'], ['--default', 'x'], ['RETORT_BASE_URL', '--json']]) {
      const { code, stdout } = await other.cli(['config', ...args], { allowFailure: true });
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    }
  });
});

describe('migrate and serve', () => {
  test('migrate can run again', async () => {
    await server.cli(['migrate']);
    assert.equal((await server.request({ path: '/posts' })).status, 200);
  });

  test('migrate status lists pending migrations, and changes nothing', async (t) => {
    const other = await unstartedServer(t);
    const status = async () => {
      const { code, stdout } = await other.cli(['migrate', 'status', '--json'], { allowFailure: true });
      return { code, ...JSON.parse(stdout || '{}') };
    };
    assert.equal((await status()).code, 1, 'no database');
    assert.ok(other.data.isEmpty);
    other.sql((db) => db.exec('CREATE TABLE x (i INTEGER); DROP TABLE x'));
    const empty = await status();
    assert.deepEqual([empty.code, empty.applied], [1, 0]);
    assert.deepEqual(
      empty.migrations.map((it) => it.applied_at),
      Array(empty.known).fill(null),
    );
    await other.cli(['migrate', 'up']);
    const done = await status();
    assert.deepEqual([done.code, done.applied, done.migrations.length], [0, done.known, done.known]);
    assert.match((await other.cli(['migrate', 'status'])).stdout, /^ +1 +migrations +\d{4}-\d\d-\d\dT/m);
    other.sql((db) => db.exec("INSERT INTO migrations VALUES (9999, 'future', 1)"));
    const newer = await status();
    assert.deepEqual([newer.code, newer.applied, newer.migrations.at(-1).name], [1, 9999, 'future']);
  });

  test('the database of another program is refused, and not changed', async (t) => {
    const other = await unstartedServer(t);
    other.sql((db) => db.exec('CREATE TABLE photos (id INTEGER)'));
    for (const command of [['serve'], ['migrate'], ['migrate', 'status'], ['user', 'list'], ['check']]) {
      const { code, stdout, stderr } = await other.cli(command, { allowFailure: true });
      assert.equal(code, 1, command.join(' '));
      assert.match(stdout + stderr, /another program/);
    }
    assert.deepEqual(
      other.sql((db) => db.tables()),
      ['photos'],
    );
  });

  test('serve creates a missing database', async (t) => {
    const other = await unstartedServer(t);
    await other.start();
    assert.equal((await other.request({ path: '/posts' })).json.count, 0);
  });

  test('a database newer than the program is refused', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['migrate']);
    other.sql((db) => db.exec("INSERT INTO migrations VALUES (9999, 'future', 1)"));
    for (const command of ['serve', 'migrate']) {
      const { code, stdout, stderr } = await other.cli([command], { allowFailure: true });
      assert.notEqual(code, 0, command);
      assert.match(stdout + stderr, /newer/i);
    }
  });

  test('a file that is not a database is refused, and not changed', { skip: sqliteOnly('a file') }, async (t) => {
    const other = await unstartedServer(t);
    writeFileSync(other.database, 'my diary\n'.repeat(1000));
    assert.notEqual((await other.cli(['serve'], { allowFailure: true })).code, 0);
    assert.equal(readFileSync(other.database, 'utf8').slice(0, 8), 'my diary');
  });

  test('a port in use is reported', async (t) => {
    const other = await unstartedServer(t, { RETORT_LISTEN: `127.0.0.1:${server.port}` });
    const { code, stdout, stderr } = await other.cli(['serve'], { allowFailure: true });
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /RETORT_LISTEN/);
  });
});

describe('an invalid setting stops the start, and the message names it', () => {
  const BAD = {
    RETORT_DATABASE_URL: ['mysql://x', 'sqlite:', 'nonsense', 'sqlite:/no/such/folder/x.db'],
    RETORT_LISTEN: ['nonsense', '127.0.0.1', '127.0.0.1:99999', ':0x', '999.1.1.1:80'],
    RETORT_BASE_URL: ['nonsense', 'ftp://x', 'http://'],
    RETORT_SMTP_URL: ['nonsense', 'http://x', 'smtp://mail:abc', 'smtp://me:p#ss@mail'],
    RETORT_MAIL_FROM: ['foo @ bar'],
    RETORT_LOGLEVEL: ['info'],
    RETORT_PUBLIC_READ: ['perhaps', ''],
    RETORT_RATE_LIMIT: ['perhaps'],
    RETORT_READ_LIMIT: ['0', 'perhaps'],
    RETORT_WORKERS: ['0', '-1', 'many', '1.5'],
    RETORT_LOG_LEVEL: ['loud'],
    RETORT_METRICS: ['yes', '10.0.0.0/99'],
    RETORT_LOG_FORMAT: ['text', ''],
    RETORT_LOG_REQUESTS: ['some', ''],
  };
  for (const [name, values] of Object.entries(BAD)) {
    for (const value of values.filter(Boolean)) {
      test(`${name}=${value}`, async (t) => {
        const other = await unstartedServer(t, { [name]: value });
        const { code, stdout, stderr } = await other.cli(['serve'], { allowFailure: true });
        assert.notEqual(code, 0);
        assert.match(
          stdout + stderr,
          name === 'RETORT_DATABASE_URL' && value.includes('folder') ? /folder/ : new RegExp(name),
        );
      });
    }
  }

  test('so does a line of .env that cannot be parsed', async (t) => {
    const other = await unstartedServer(t);
    for (const [text, sentence] of [
      ['export RETORT_LOG_LEVEL=info', /line 1 of \.env is `export RETORT_LOG_LEVEL=info`/],
      ['# x\nRETORT_LOG_LEVEL: info', /line 2 of \.env is `RETORT_LOG_LEVEL: info`/],
      ['\ufeffRETORT_LOG_LEVEL=info', /line 1 of \.env begins with a byte order mark/],
      [
        'RETORT_LOGLEVEL=info',
        /line 1 of \.env: there is no setting RETORT_LOGLEVEL\. Did you mean RETORT_LOG_LEVEL\?/,
      ],
    ]) {
      writeFileSync(join(other.dir, '.env'), text);
      const { code, stderr } = await other.cli(['serve'], { allowFailure: true });
      assert.equal(code, 1);
      assert.match(stderr, sentence);
    }
  });

  test('variables that Kubernetes sets for a service called "retort" only cause a warning', async (t) => {
    const other = await unstartedServer(t, { RETORT_SERVICE_HOST: '10.0.0.1', RETORT_PORT: 'tcp://10.0.0.1:80' });
    await other.start();
    for (const name of ['RETORT_SERVICE_HOST', 'RETORT_PORT'])
      assert.match(other.log, new RegExp(`${name}, which is not a setting`));
  });

  test('.env is read, and the environment takes precedence', async (t) => {
    const other = await unstartedServer(t);
    writeFileSync(join(other.dir, '.env'), 'RETORT_LOG_LEVEL=loud\n');
    assert.match((await other.cli(['serve'], { allowFailure: true })).stderr, /RETORT_LOG_LEVEL/);
    writeFileSync(join(other.dir, '.env'), '# a comment\nRETORT_PUBLIC_READ=perhaps\n');
    other.extra = { RETORT_PUBLIC_READ: 'true' };
    await other.start();
  });
});

describe('seed', () => {
  const seed = async (other, ...args) =>
    other.cli(['seed', '--users', '5', '--posts', '30', '--comments', '40', ...args]);

  test('creates the requested numbers, and the same content each time', async (t) => {
    const texts = [];
    for (let i = 0; i < 2; i++) {
      const other = await unstartedServer(t);
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

  test('the newest content is some hours old, and nothing is in the future', async (t) => {
    const other = await unstartedServer(t);
    await seed(other, '--quiet');
    const now = Date.now();
    await other.start();
    for (const list of ['posts', 'comments']) {
      const times = (await other.request({ path: `/${list}` })).json[list].map((it) => Date.parse(it.timestamp));
      assert.ok(Math.max(...times) <= now, 'none is of the future');
      assert.ok(times[0] > now - 24 * 3600e3, `${list} begin at ${new Date(times[0])}`);
      assert.ok(times.at(-1) < now - 24 * 3600e3, `${list} of this page end at ${new Date(times.at(-1))}`);
    }
  });
});

test('rerender does not change HTML that is up to date', async () => {
  const { json } = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: '*a*' } });
  server.sql((db) => db.run("UPDATE posts SET renderer = 0, body_html = 'old' WHERE id = ?", json.id));
  await server.cli(['rerender']);
  const after = (await server.request({ path: `/posts/${json.id}` })).json;
  assert.deepEqual(after, json);
});
