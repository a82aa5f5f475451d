// Administration: finding and changing accounts, and who is allowed to.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { addAccounts, pagesOf } from '../support/bulk.mjs';
import { mailTo, mailsTo, register } from '../support/mail.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, PEOPLE, startServer } from '../support/server.mjs';

const PAGE = 50;
const BOSS = 'Boss@Example.com';

let server;
before(async () => {
  server = await startServer({
    people: { ...PEOPLE, second: { role: 'Administrator' } },
    env: { RETORT_ADMIN_EMAIL: BOSS },
  });
});

const read = async (path, as = 'admin') => (await server.request({ path, as })).json;
const account = (ref) => read(`/accounts/${ref}`);
const patch = (ref, body, as = 'admin') => server.request({ as, method: 'PATCH', path: `/accounts/${ref}`, body });
const statusOf = async (headers, path = '/me') => (await server.request({ path, headers })).status;
const actions = async (count) => (await read('/audit')).entries.slice(0, count).map((it) => it.action);
let guests = 0;
/** A new account: {id, name}. */
function guest() {
  const prefix = `guest${++guests}_`;
  const [id] = addAccounts(server, prefix, 1);
  return { id, name: `${prefix}1` };
}

async function deleted() {
  const { id, name } = guest();
  const body = { password: PASSWORD, posts: 'keep' };
  await server.request({ as: `${name} password`, method: 'POST', path: '/me/deletion', body });
  return id;
}

async function personalToken(as, scope = 'write') {
  const body = { name: 'script', scope };
  const reply = await server.request({ as: `${as} password`, method: 'POST', path: '/me/tokens', body });
  assert.equal(reply.status, 201, reply.text);
  return { Authorization: `Bearer ${reply.json.token}` };
}

const params = { guest: () => guest().id, deleted };
const forbidden = { status: 403, error: 'forbidden', message: 'Insufficient permissions' };
const ACCOUNT = { as: 'admin', path: '/accounts/{guest}' };
const PATCH = { ...ACCOUNT, method: 'PATCH' };
const takes = (body, expect = body) => ({ ...PATCH, body, status: 200, expect });
const refuses = (status, body, fields) => ({ ...PATCH, body, status, fields });

scenarios('G6 who administers', {
  server: () => server,
  params,
  rows: [
    ...[
      { name: 'listing', path: '/accounts' },
      { name: 'reading an account', path: '/accounts/@john' },
      { name: 'the roles', path: '/roles' },
      { name: 'the audit trail', path: '/audit' },
      { name: 'changing', method: 'PATCH', path: '/accounts/@john', body: { name: 'x' } },
      { name: 'ending the sessions of an account', method: 'DELETE', path: '/accounts/@second/credentials', ok: 204 },
    ].flatMap(({ name, ok = 200, ...request }) => [
      { ...request, name: `${name}: nobody`, status: 401 },
      { ...request, name: `${name}: a user`, as: 'john', ...forbidden },
      { ...request, name: `${name}: a moderator`, as: 'moderator', ...forbidden },
      { ...request, name: `${name}: an administrator`, as: 'admin', status: ok },
      { ...request, name: `${name}: an administrator with a cookie`, as: 'admin cookie', status: ok },
    ]),
    {
      name: 'J2 403 comes before 404',
      method: 'PATCH',
      path: '/accounts/999999',
      as: 'john',
      body: { name: 'x' },
      ...forbidden,
    },
    { name: 'J2 403 comes before 400', method: 'PATCH', path: '/accounts/@john', as: 'john', body: [], ...forbidden },
    { name: 'an unknown id', ...ACCOUNT, path: '/accounts/999999', status: 404, error: 'not found' },
    { name: 'an unknown username', ...ACCOUNT, path: '/accounts/@nobody', status: 404 },
    { name: 'a deleted account', ...ACCOUNT, path: '/accounts/{deleted}', status: 404 },
    {
      name: 'changing a deleted account',
      ...PATCH,
      path: '/accounts/{deleted}',
      body: { suspended: true },
      status: 404,
    },
    { name: 'changing an unknown id', ...PATCH, path: '/accounts/@nobody', body: { name: 'x' }, status: 404 },
    { name: '400 comes before 404', ...PATCH, path: '/accounts/999999', body: { confirmed: 1 }, status: 400 },
    {
      name: 'ending the sessions of a deleted account',
      as: 'admin',
      method: 'DELETE',
      path: '/accounts/{deleted}/credentials',
      status: 404,
    },
    {
      name: 'a cookie from another site',
      ...PATCH,
      as: 'admin cookie',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      body: { name: 'x' },
      status: 403,
    },
    {
      name: 'A1 A2 the list of roles',
      as: 'admin',
      path: '/roles',
      status: 200,
      expect: ({ json: { roles } }) =>
        assert.deepEqual(roles.slice(0, 3), [
          { id: 1, name: 'User', permissions: ['FOLLOW', 'COMMENT', 'WRITE'], is_default: true },
          { id: 2, name: 'Moderator', permissions: ['FOLLOW', 'COMMENT', 'WRITE', 'MODERATE'], is_default: false },
          {
            id: 3,
            name: 'Administrator',
            permissions: ['FOLLOW', 'COMMENT', 'WRITE', 'MODERATE', 'ADMIN'],
            is_default: false,
          },
        ]),
    },
  ],
});

test('a personal access token cannot administer', async () => {
  for (const scope of ['read', 'write']) {
    const headers = await personalToken('admin', scope);
    for (const request of [
      { path: '/accounts' },
      { path: '/accounts/@john' },
      { path: '/audit' },
      { method: 'PATCH', path: '/accounts/@john', body: { name: 'script' } },
      { method: 'DELETE', path: '/accounts/@john/credentials' },
    ]) {
      const reply = await server.request({ ...request, headers });
      assert.equal(reply.status, 403, reply.text);
      assert.equal(reply.json.type, '/problems/scope');
    }
  }
});

describe('finding accounts', () => {
  const names = (pages) => pages.flatMap(({ accounts }) => accounts.map((it) => it.username));
  const find = async (q) => read(`/accounts?q=${encodeURIComponent(q)}`);

  test('G1 G6 by a part of the username or the address, in any letter case, and by nothing else', async () => {
    await server.addUser({ name: 'Needle_1', email: 'Hay.Stack%20@Example.com' });
    await server.addUser({ name: 'needlex1', email: 'hay!stack@example.net' });
    for (const [q, found] of [
      ['needle', ['needlex1', 'Needle_1']],
      ['NEEDLE', ['needlex1', 'Needle_1']],
      ['needle_', ['Needle_1']],
      ['_1', ['Needle_1']],
      ['needle_1', ['Needle_1']],
      ['stack%', ['Needle_1']],
      ['STACK%20@EXAMPLE', ['Needle_1']],
      ['y!s', ['needlex1']],
      ['!', ['needlex1']],
      ['%', ['Needle_1']],
      ['hay.stack', ['Needle_1']],
      ['@example.net', ['needlex1']],
      ['needle%1', []],
      ["' OR 1=1 --", []],
      ['\\', []],
      ['*', []],
      ['nÉédle', []],
      ['😀', []],
      ['x'.repeat(254), []],
    ])
      assert.deepEqual(
        (await find(q)).accounts.map((it) => it.username).filter((it) => !/^guest|muted/.test(it)),
        found,
        q,
      );
    const everybody = await find('');
    assert.equal(everybody.count, (await read('/accounts')).count);
    assert.equal((await server.request({ as: 'admin', path: `/accounts?q=${'x'.repeat(255)}` })).status, 400);
    for (const q of ['%00', '%FF', '%'])
      assert.equal((await server.request({ as: 'admin', path: `/accounts?q=${q}` })).status, 400, q);
  });

  test('newest first, fifty a page; links keep the search term', async () => {
    const members = addAccounts(server, 'many_', 2 * PAGE + 7);
    const expected = members.map((_, i) => `many_${i + 1}`).reverse();
    const path = '/accounts?q=MANY_';
    const between = () => addAccounts(server, `many_late${++guests}_`, 1);
    const pages = await pagesOf(server, path, { as: 'admin', between });
    assert.deepEqual(names(pages), expected);
    assert.deepEqual(
      pages.map((it) => it.accounts.length),
      [PAGE, PAGE, 7],
    );
    assert.deepEqual(
      pages.map((it) => it.count),
      [107, 108, 109],
    );
    assert.ok(pages[1].prev.startsWith('/api/v1/accounts?q=MANY_&page=1&until='), pages[1].prev);
    const numbered = [];
    for (const page of [1, 2, 3]) numbered.push(await read(`${path}&page=${page}`));
    assert.deepEqual(names(numbered).slice(2), expected);

    const odd = await find('a&page=7 +é#%');
    assert.equal(odd.count, 0);
    const { prev, next } = await read(`/accounts?per_page=1&page=2&q=${encodeURIComponent('@example')}`);
    for (const link of [prev, next]) assert.ok(link.startsWith('/api/v1/accounts?q=%40example&page='), link);
  });

  test('deleted accounts are in no list', async () => {
    const before = (await read('/accounts')).count;
    await deleted();
    assert.equal((await read('/accounts')).count, before);
    assert.equal((await find('deleted')).count, 0);
  });

  test('an account includes the members of the public profile and of GET /me', async () => {
    const [own, seen, public_] = [
      await read('/me', 'john'),
      await account('@john'),
      await read('/users/@john', 'anonymous'),
    ];
    for (const key of ['id', 'username', 'email', 'name', 'avatar_hash', 'role', 'member_since'])
      assert.deepEqual(seen[key], own[key], key);
    for (const key of ['post_count', 'comment_count']) assert.equal(seen[key], public_[key], key);
    assert.deepEqual([seen.confirmed, seen.suspended, seen.url], [true, false, `/api/v1/accounts/${own.id}`]);
    assert.equal((await account('@unconfirmed')).confirmed, false);
  });
});

scenarios('G6 changing', {
  server: () => server,
  params,
  rows: [
    { name: 'a username', ...takes({ username: 'Renamed.1' }) },
    { name: 'C1 a username of 64 letters', ...takes({ username: 'r'.repeat(64) }) },
    { name: 'the profile', ...takes({ name: 'Guest', location: 'Here', about_me: 'Long\nstory' }) },
    {
      name: 'null and the empty string remove a value',
      ...takes({ name: null, location: '', about_me: null }, { name: null, location: null }),
    },
    {
      name: 'B6 an address, in small letters',
      ...takes({ email: 'New.Address@Example.COM' }, { email: 'new.address@example.com' }),
    },
    { name: 'a role', ...takes({ role: 'Moderator' }) },
    { name: 'confirmed', ...takes({ confirmed: false }) },
    { name: 'suspended', ...takes({ suspended: true }) },
    {
      name: 'the values that it already has',
      ...takes({ role: 'User', confirmed: true, suspended: false, name: null }),
    },
    { name: 'nothing', ...takes({}) },
    { name: 'as plain JSON', ...takes({ name: 'Guest' }), type: 'application/json' },
    { name: 'by username', ...takes({ name: 'Jay' }), path: '/accounts/@JOHN/' },
    {
      name: 'read-only members are ignored',
      ...takes({ id: 1, post_count: 9, avatar_hash: '0'.repeat(32) }, { post_count: 0, avatar_hash: /[1-9a-f]/ }),
    },
    {
      name: 'all members at once',
      ...takes({
        username: 'atonce',
        email: 'at.once@example.com',
        name: 'A',
        location: 'B',
        about_me: 'C',
        role: 'Moderator',
        confirmed: false,
        suspended: true,
      }),
    },

    {
      name: 'B6 a taken username',
      ...refuses(409, { username: 'JOHN' }, { '#/username': 'Username already in use.' }),
    },
    {
      name: 'C2 a taken address',
      ...refuses(409, { email: 'John@Example.com' }, { '#/email': 'Email already registered.' }),
    },
    {
      name: 'a taken username and a taken address are reported at once',
      ...refuses(
        409,
        { username: 'JOHN', email: 'susan@example.com' },
        { '#/username': 'Username already in use.', '#/email': 'Email already registered.' },
      ),
    },
    {
      name: 'what is taken, unknown and invalid is reported at once',
      ...refuses(
        400,
        { username: 'JOHN', email: 'nowhere', role: 'King', name: 'n'.repeat(65), boss: true },
        { '#/username': /in use/, '#/email': /Invalid/, '#/role': /choice/, '#/name': /64/, '#/boss': /no member/ },
      ),
    },
    {
      name: 'C2 an invalid username',
      ...refuses(400, { username: '9lives' }, { '#/username': /letters, numbers/ }),
    },
    {
      name: 'C2 an invalid address',
      ...refuses(400, { email: 'nowhere' }, { '#/email': 'Invalid email address.' }),
    },
    {
      name: 'an empty username',
      ...refuses(400, { username: '', email: null }, { '#/username': /./, '#/email': 'Field must be a string.' }),
    },
    { name: 'an unknown role', ...refuses(400, { role: 'King' }, { '#/role': 'Not a valid choice.' }) },
    {
      name: 'a role in another letter case',
      ...refuses(400, { role: 'moderator' }, { '#/role': 'Not a valid choice.' }),
    },
    { name: 'a name of 65 characters', ...refuses(400, { name: 'n'.repeat(65) }, { '#/name': /between 0 and 64/ }) },
    {
      name: 'wrong types',
      ...refuses(
        400,
        { confirmed: 'true', suspended: 1, role: 3 },
        { '#/confirmed': /./, '#/suspended': /./, '#/role': /./ },
      ),
    },
  ],
});

describe('G6 a change', () => {
  test('keeps omitted members, and changes nothing if one member is invalid', async () => {
    const { id } = guest();
    await patch(id, { name: 'Guest', location: 'Here' });
    const before = await account(id);
    for (const body of [{ role: 'King' }, { username: 'susan' }, { email: 'susan@example.com' }]) {
      const reply = await patch(id, { name: 'Other', location: null, confirmed: false, suspended: true, ...body });
      assert.ok([400, 409].includes(reply.status), reply.text);
      assert.deepEqual(await account(id), before);
    }
    await patch(id, { location: 'There' });
    assert.deepEqual(await account(id), { ...before, location: 'There' });
  });

  test('B6 of the address: sign-in ignores its letter case, the avatar changes, and the old address is notified', async () => {
    const { id, name } = guest();
    const old = await account(id);
    const { json } = await patch(id, { email: `Changed.${name}@Example.COM` });
    assert.equal(json.email, `changed.${name}@example.com`);
    assert.notEqual(json.avatar_hash, old.avatar_hash);
    assert.equal((await read(`/users/${id}`, 'anonymous')).avatar_hash, json.avatar_hash);
    for (const email of [json.email, `Changed.${name}@Example.COM`])
      assert.equal(await statusOf({ Authorization: basic(email, PASSWORD) }), 200, email);
    assert.equal(await statusOf({ Authorization: basic(old.email, PASSWORD) }), 401);
    assert.match(await mailTo(server, old.email), /no longer uses this one/);
    assert.equal(mailsTo(server, json.email).length, 0);
  });

  test('of only the letter case of an address has no effect', async () => {
    const { id } = guest();
    const before = await account(id);
    const { json } = await patch(id, { email: before.email.toUpperCase() });
    assert.deepEqual(json, before);
  });

  test('of the letter case of a username is possible', async () => {
    const { id, name } = guest();
    assert.equal((await patch(id, { username: name.toUpperCase() })).json.username, name.toUpperCase());
    assert.equal((await read(`/users/@${name}`)).id, id);
  });

  test('of the address invalidates links sent to the old one', async () => {
    const { id } = guest();
    const { email } = await account(id);
    await server.request({ method: 'POST', path: '/password-reset-requests', body: { email } });
    const token = (await mailTo(server, email)).match(/#token=([\w.~-]+)/)[1];
    await patch(id, { email: `fresh${id}@example.com` });
    const body = { token, password: 'mauve turnip orbit' };
    assert.equal((await server.request({ method: 'POST', path: '/password-resets', body })).status, 400);
  });

  test('of the address invalidates a pending registration of the new one', async () => {
    const { id } = guest();
    const email = `wanted${id}@example.com`;
    const token = await register(server, { email, username: `wanted${id}`, password: PASSWORD });
    assert.equal((await patch(id, { email })).status, 200);
    const body = { token, password: PASSWORD };
    assert.equal((await server.request({ method: 'POST', path: '/confirmations', body })).status, 400);
  });

  test('of the role takes effect with the next request', async () => {
    const { id, name } = guest();
    const ask = async (path) => (await server.request({ as: name, path })).status;
    assert.deepEqual([await ask('/moderation/comments'), await ask('/accounts')], [403, 403]);
    await patch(id, { role: 'Moderator' });
    assert.deepEqual([await ask('/moderation/comments'), await ask('/accounts')], [200, 403]);
    await patch(id, { role: 'Administrator' });
    assert.deepEqual([await ask('/moderation/comments'), await ask('/accounts')], [200, 200]);
    await patch(id, { role: 'muted' });
    assert.equal((await server.request({ as: name, method: 'POST', path: '/posts', body: { body: 'x' } })).status, 403);
    await patch(id, { role: 'User' });
    assert.equal((await server.request({ as: name, method: 'POST', path: '/posts', body: { body: 'x' } })).status, 201);
  });

  test('J2 to unconfirmed refuses access, until it is changed back', async () => {
    const { id, name } = guest();
    const headers = {
      Cookie: await server.client.openSession({ email: (await account(id)).email, password: PASSWORD }),
    };
    assert.equal((await server.request({ as: name, path: '/me' })).status, 200);
    await patch(id, { confirmed: false });
    for (const as of [name, `${name} password`]) {
      const reply = await server.request({ as, path: '/posts' });
      assert.deepEqual([reply.status, reply.json.message], [403, 'Unconfirmed account']);
    }
    assert.equal(await statusOf(headers), 403);
    await patch(id, { confirmed: true });
    assert.equal((await server.request({ as: name, path: '/me' })).status, 200);
  });

  test('A3 confirming RETORT_ADMIN_EMAIL makes an administrator, unless a role is given', async () => {
    const { id } = guest();
    await patch(id, { email: BOSS, confirmed: false });
    const { json } = await patch(id, { confirmed: true });
    assert.deepEqual([json.role, json.confirmed], ['Administrator', true]);
    assert.deepEqual(await actions(2), ['role_changed', 'account_confirmed']);
    await patch(id, { role: 'User', confirmed: false });
    assert.equal((await patch(id, { role: 'User', confirmed: true })).json.role, 'User');
    assert.deepEqual(await actions(1), ['account_confirmed']);
  });
});
