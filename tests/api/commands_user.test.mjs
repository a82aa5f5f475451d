// Accounts and roles on the command line: creating and changing them, refusals, and the audit entries.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { mailTo } from '../support/mail.mjs';
import { unstartedServer, PASSWORD, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
});

const run = (...args) => server.cli(args, { allowFailure: true });
const add = (args, options = {}) =>
  server.cli(['user', 'add', ...args], { input: PASSWORD, allowFailure: true, ...options });
const statusOf = async (authorization) =>
  (await server.request({ path: '/me', headers: { Authorization: authorization } })).status;
const signIn = (name, password = PASSWORD) => statusOf(basic(`${name}@example.com`, password));

describe('user add', () => {
  const someone = (name, ...more) => ['--email', `${name}@example.com`, '--username', name, ...more];

  test('creates an account with the role, which can sign in at once', async () => {
    await add(someone('mona', '--role', 'Moderator', '--confirmed', '--password-stdin'), { allowFailure: false });
    const reply = await server.request({
      path: '/me',
      headers: { Authorization: basic('mona@example.com', PASSWORD) },
    });
    assert.deepEqual([reply.status, reply.json.role], [200, 'Moderator']);
  });

  test('prints a generated password', async () => {
    const { stdout, stderr } = await add(someone('gen', '--role', 'User', '--confirmed'), { allowFailure: false });
    const words = `${stdout}\n${stderr}`.split(/\s+/).filter((word) => word.length >= 8);
    const tries = words.map(
      async (word) =>
        (await server.request({ path: '/me', headers: { Authorization: basic('gen@example.com', word) } })).status,
    );
    assert.ok((await Promise.all(tries)).includes(200), stdout);
  });

  test('refuses invalid input with a message', async () => {
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
    for (const [input, sentence] of [
      ['short', /between 8 and 128/],
      ['password1', /common word/],
      ['weakling1', /name or address/],
      ['', /contains no password/],
    ]) {
      const { code, stderr } = await add(someone('weakling', '--role', 'User', '--password-stdin'), { input });
      assert.equal(code, 2, input);
      assert.match(stderr, sentence);
    }
  });

  test('with --json, stdout contains only JSON, even when the database is created', async (t) => {
    const other = await unstartedServer(t);
    const { stdout } = await other.cli(['user', 'add', ...someone('jo', '--role', 'User', '--json')]);
    const { password, ...rest } = JSON.parse(stdout);
    assert.deepEqual(rest, { id: 1, username: 'jo', email: 'jo@example.com', role: 'User', confirmed: false });
    assert.match(password, /^[\w-]{43}$/);
  });
});

describe('user list', () => {
  test('shows all accounts, newest first, or those with a text in username or address', async () => {
    const all = JSON.parse((await run('user', 'list', '--json')).stdout);
    assert.equal(all.length, (await server.request({ as: 'admin', path: '/accounts' })).json.count);
    assert.deepEqual(
      [...all].sort((a, b) => b.member_since.localeCompare(a.member_since) || b.id - a.id),
      all,
    );
    const unconfirmed = all.find((it) => it.username === 'unconfirmed');
    assert.deepEqual(Object.keys(unconfirmed), [
      ...['id', 'username', 'email', 'role', 'confirmed', 'suspended', 'member_since'],
    ]);
    assert.deepEqual([unconfirmed.confirmed, unconfirmed.suspended, unconfirmed.role], [false, false, 'User']);
    const found = async (text) =>
      JSON.parse((await run('user', 'list', '--json', '--find', text)).stdout).map((it) => it.username);
    assert.deepEqual(await found('MIXED.case@'), ['Mixed_Case']);
    assert.deepEqual(await found('mixed_'), ['Mixed_Case']);
    assert.deepEqual(await found('%'), []);
  });

  test('without --json prints a table', async () => {
    const { stdout } = await run('user', 'list', '--find', 'unconf');
    assert.match(stdout, /ID +USERNAME +EMAIL +ROLE +MEMBER SINCE\n +\d+ +unconfirmed .* not confirmed\n$/);
  });

  test('lists each account once when there are several pages', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['seed', '--users', '1203', '--quiet']);
    const all = JSON.parse((await other.cli(['user', 'list', '--json'])).stdout);
    assert.equal(new Set(all.map((it) => it.id)).size, 1203);
    assert.equal(all.length, 1203);
  });
});

describe('user password', () => {
  const change = (input, ...args) => server.cli(['user', 'password', ...args], { input, allowFailure: true });

  test('ends sessions and tokens, and sends the owner an email', async () => {
    const person = await server.addUser({ name: 'petra' });
    const token = (
      await server.request({
        method: 'POST',
        path: '/tokens',
        headers: { Authorization: basic(person.email, PASSWORD) },
      })
    ).json.token;
    assert.equal(await statusOf(`Bearer ${token}`), 200);
    const next = 'battery horse correct';
    assert.equal((await change(`${next}\n`, '--email', 'PETRA@example.com', '--password-stdin')).code, 0);
    assert.equal(await statusOf(`Bearer ${token}`), 401);
    assert.deepEqual([await signIn('petra'), await signIn('petra', next)], [401, 200]);
    assert.match(await mailTo(server, person.email), /password/i);
  });

  test('generates one, and prints it', async () => {
    await server.addUser({ name: 'gustav' });
    const { stdout } = await change('', '--email', 'gustav@example.com');
    assert.equal(await signIn('gustav', stdout.match(/It is (\S+)/)[1]), 200);
  });

  test('invalidates links that were sent before', async () => {
    const { email } = await server.addUser({ name: 'lina' });
    await server.request({ method: 'POST', path: '/password-reset-requests', body: { email } });
    const links = () => server.sql((db) => db.get('SELECT COUNT(*) AS n FROM links').n);
    assert.equal(links(), 1);
    await change('', '--email', email);
    assert.equal(links(), 0);
  });

  test('refuses invalid input with a message, and changes nothing', async () => {
    for (const [input, email, code, sentence] of [
      ['short', 'john@example.com', 2, /between 8 and 128/],
      ['password1', 'john@example.com', 2, /common word/],
      ['john@example.com', 'john@example.com', 2, /name or address/],
      ['', 'john@example.com', 2, /contains no password/],
      [PASSWORD, 'nobody@example.com', 1, /no account has the address/],
    ]) {
      const result = await change(input, '--email', email, '--password-stdin');
      assert.equal(result.code, code, `${input} ${email}`);
      assert.match(result.stderr, sentence);
    }
    assert.equal(await signIn('john'), 200);
  });
});

describe('user suspend', () => {
  test('ends sessions and tokens at once; --lift allows signing in again', async () => {
    await server.addUser({ name: 'nora' });
    assert.equal((await server.request({ as: 'nora', path: '/me' })).status, 200);
    assert.match((await run('user', 'suspend', '--email', 'nora@example.com')).stdout, /is suspended/);
    assert.equal((await server.request({ as: 'nora', path: '/me' })).status, 401);
    assert.equal(await signIn('nora'), 403);
    assert.equal((await run('user', 'suspend', '--lift', '--email', 'nora@example.com')).code, 0);
    assert.equal(await signIn('nora'), 200);
    assert.equal((await server.request({ as: 'nora', path: '/me' })).status, 401, 'its token stays void');
  });

  test('refuses the last administrator and unknown addresses', async () => {
    const last = await run('user', 'suspend', '--email', 'admin@example.com');
    assert.equal(last.code, 1);
    assert.match(last.stderr, /last administrator/);
    assert.match((await run('user', 'suspend', '--email', 'nobody@example.com')).stderr, /no account has the address/);
  });
});

describe('roles', () => {
  const me = async (name) =>
    (await server.request({ path: '/me', headers: { Authorization: basic(`${name}@example.com`, PASSWORD) } })).json;

  test('A5 a custom role grants its permissions, and changes take effect at once', async () => {
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
    const roles = JSON.parse((await run('role', 'list', '--json')).stdout);
    assert.deepEqual(roles.at(-1), { name: 'Muted', permissions: ['FOLLOW', 'WRITE'], is_default: false });
  });

  test('the role of an account can be changed, with its address in any letter case', async () => {
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

  test('unknown accounts, roles and permissions are refused with a message', async () => {
    for (const [args, code, sentence] of [
      [['user', 'role', '--email', 'nobody@example.com', '--role', 'User'], 1, /no account has the address/],
      [['user', 'role', '--email', 'john@example.com', '--role', 'King'], 1, /no role "King"/],
      [['user', 'role', '--email', 'john@example.com'], 2, /Usage/],
      [['role', 'set', '--name', 'X', '--permissions', 'FOLLOW,FLY'], 2, /unknown permission/],
      [['role', 'set', '--name', ' ', '--permissions', 'FOLLOW'], 2, /between 1 and 64/],
      [['role'], 2, /Usage/],
    ]) {
      const result = await run(...args);
      assert.equal(result.code, code, args.join(' '));
      assert.match(result.stderr, sentence);
    }
  });

  test('the last administrator remains one, even with concurrent commands', async (t) => {
    const other = await unstartedServer(t);
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
      other.cli(['user', 'role', '--email', `${name}@example.com`, '--role', 'User'], { allowFailure: true });
    await make('one');
    await make('two');
    const codes = (await Promise.all([demote('one'), demote('two')])).map(({ code }) => code);
    assert.deepEqual(codes.sort(), [0, 1]);
    const weaken = ['role', 'set', '--name', 'Administrator', '--permissions', 'WRITE'];
    const { code, stderr } = await other.cli(weaken, { allowFailure: true });
    assert.equal(code, 1);
    assert.match(stderr, /would leave no administrator/);
  });
});

test('every change of an account or a role is in the audit trail, without an actor', async () => {
  const made = JSON.parse(
    (await add(['--email', 'trail@example.com', '--username', 'trail', '--role', 'User', '--json'])).stdout,
  );
  const of = ['--email', 'trail@example.com'];
  await run('user', 'role', ...of, '--role', 'Moderator');
  await run('user', 'password', ...of);
  await run('user', 'suspend', ...of);
  await run('user', 'suspend', ...of, '--lift');
  await run('role', 'set', '--name', 'Trailing', '--permissions', 'FOLLOW,COMMENT');
  const { entries } = (await server.request({ as: 'admin', path: '/audit' })).json;
  const newest = entries.slice(0, 6).reverse();
  assert.deepEqual(
    newest.map((it) => it.action),
    [...['account_created', 'role_changed', 'password_set', 'account_suspended', 'suspension_lifted', 'role_set']],
  );
  assert.deepEqual([...new Set(newest.map((it) => it.actor_id))], [null]);
  assert.deepEqual(
    newest.map((it) => it.user_id),
    [...Array(5).fill(made.id), null],
  );
  assert.deepEqual([newest[1].from_role_id, newest[1].to_role_id], [1, 2]);
  assert.deepEqual(newest[5].permissions, ['FOLLOW', 'COMMENT']);
});
