// Suspending accounts, and that one administrator always remains.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { addAccounts } from '../support/bulk.mjs';
import { PASSWORD, PEOPLE, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ people: { ...PEOPLE, second: { role: 'Administrator' } } });
});

const read = async (path, as = 'admin') => (await server.request({ path, as })).json;
const account = (ref) => read(`/accounts/${ref}`);
const patch = (ref, body, as = 'admin') => server.request({ as, method: 'PATCH', path: `/accounts/${ref}`, body });
const statusOf = async (headers, path = '/me') => (await server.request({ path, headers })).status;
const actions = async (count) => (await read('/audit')).entries.slice(0, count).map((it) => it.action);
/** Sets a role by SQL, and resets confirmed and suspended. */
const setRole = (name, role) =>
  server.sql((db) =>
    db.run(
      'UPDATE users SET role_id = (SELECT id FROM roles WHERE name = ?), confirmed = 1, suspended = 0 WHERE username = ?',
      role,
      name,
    ),
  );

let guests = 0;
/** A new account: {id, name}. */
function guest() {
  const prefix = `guest${++guests}_`;
  const [id] = addAccounts(server, prefix, 1);
  return { id, name: `${prefix}1` };
}

async function personalToken(as, scope = 'write') {
  const body = { name: 'script', scope };
  const reply = await server.request({ as: `${as} password`, method: 'POST', path: '/me/tokens', body });
  assert.equal(reply.status, 201, reply.text);
  return { Authorization: `Bearer ${reply.json.token}` };
}

describe('suspending', () => {
  /** A new account with one of each kind of credentials: {id, headers of each kind}. */
  async function signedIn() {
    const { id, name } = guest();
    const { email } = server.people[name];
    const [bearer, personal] = [
      await server.client.request({ as: `${name} password`, method: 'POST', path: '/tokens' }),
      await personalToken(name),
    ];
    const kinds = {
      session: { Cookie: await server.client.openSession({ email, password: PASSWORD, remember: true }) },
      bearer: { Authorization: `Bearer ${bearer.json.token}` },
      'token as user name': { Authorization: basic(bearer.json.token, '') },
      personal,
      password: { Authorization: basic(email, PASSWORD) },
    };
    for (const [kind, headers] of Object.entries(kinds)) assert.equal(await statusOf(headers), 200, kind);
    return { id, name, email, kinds };
  }

  test('ends sessions and tokens at once; lifting does not restore them', async () => {
    const { id, email, kinds } = await signedIn();
    assert.equal((await patch(id, { suspended: true })).json.suspended, true);
    const { password, ...others } = kinds;
    for (const [kind, headers] of Object.entries(others)) assert.equal(await statusOf(headers), 401, kind);
    const reply = await server.request({ path: '/posts', headers: password });
    assert.deepEqual([reply.status, reply.json.message], [403, 'Suspended account']);
    const session = {
      method: 'POST',
      path: '/session',
      body: { email, password: PASSWORD },
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    };
    assert.equal((await server.request(session)).status, 403);
    assert.equal((await server.request({ method: 'POST', path: '/tokens', headers: password })).status, 403);

    assert.equal((await patch(id, { suspended: false })).json.suspended, false);
    for (const [kind, headers] of Object.entries(others)) assert.equal(await statusOf(headers), 401, kind);
    assert.equal(await statusOf(password), 200);
    assert.equal((await server.request(session)).status, 200);
  });

  test('keeps posts and comments', async () => {
    const { id, name } = guest();
    await server.request({ as: name, method: 'POST', path: '/posts', body: { body: 'it stays' } });
    await patch(id, { suspended: true });
    assert.equal((await read(`/users/${id}/posts`, 'anonymous')).posts[0].body, 'it stays');
    assert.equal((await read(`/users/${id}`, 'anonymous')).username, name);
  });

  test('is refused for the own account', async () => {
    const reply = await patch('@admin', { suspended: true });
    assert.equal(reply.status, 409);
    assert.deepEqual(reply.json.errors, [
      { pointer: '#/suspended', code: 'own_account', detail: 'You cannot suspend yourself.' },
    ]);
    assert.equal((await patch('@admin', { suspended: false })).status, 200);
  });

  test('ending the sessions of an account does not suspend it', async () => {
    const { id, kinds } = await signedIn();
    const request = { as: 'admin', method: 'DELETE', path: `/accounts/${id}/credentials` };
    assert.equal((await server.request(request)).status, 204);
    const { password, ...others } = kinds;
    for (const [kind, headers] of Object.entries(others)) assert.equal(await statusOf(headers), 401, kind);
    assert.equal(await statusOf(password), 200);
    assert.equal((await server.request(request)).status, 204);
    assert.deepEqual(await actions(2), ['credentials_revoked', 'credentials_revoked']);
  });

  test('also stops concurrent requests with a password that was just verified', async () => {
    const { id, name } = guest();
    const write = () => server.request({ as: `${name} password`, method: 'POST', path: '/posts', body: { body: 'x' } });
    assert.equal((await write()).status, 201);
    const statuses = await Promise.all([
      ...Array.from({ length: 20 }, write),
      patch(id, { suspended: true }),
      ...Array.from({ length: 20 }, write),
    ]);
    for (const { status } of statuses) assert.ok([200, 201, 401, 403].includes(status), String(status));
    assert.equal((await write()).status, 403);
    const { post_count } = await account(id);
    assert.equal(post_count, 1 + statuses.filter((it) => it.status === 201).length);
  });
});

describe('one administrator always remains', () => {
  const STAYS = /Make another account an administrator first/;
  const stays = async (reply) => {
    assert.equal(reply.status, 409, reply.text);
    assert.deepEqual(
      reply.json.errors.map((it) => [it.pointer, it.code]),
      [['#', 'last_administrator']],
    );
    assert.match(reply.json.errors[0].detail, STAYS);
    assert.equal((await server.request({ as: 'admin', path: '/accounts' })).status, 200);
  };
  beforeEach(() => {
    server.sql((db) => db.exec('UPDATE users SET role_id = 1 WHERE role_id = 3'));
    setRole('admin', 'Administrator');
  });

  test('G6 the last administrator cannot give up the role', async () => {
    for (const role of ['User', 'Moderator', 'muted']) await stays(await patch('@admin', { role }));
    await stays(await patch('@admin', { confirmed: false }));
    await stays(await patch('@admin', { role: 'User', name: 'Former' }));
    assert.notEqual((await account('@admin')).name, 'Former');
    assert.equal((await patch('@admin', { suspended: true })).status, 409);
    await server.cli(['user', 'role', '--email', 'admin@example.com', '--role', 'User'], { allowFailure: true });
    assert.equal((await account('@admin')).role, 'Administrator');
  });

  test('suspended and unconfirmed administrators do not count', async () => {
    setRole('second', 'Administrator');
    await patch('@second', { suspended: true });
    await stays(await patch('@admin', { role: 'User' }));
    await patch('@second', { suspended: false, confirmed: false });
    await stays(await patch('@admin', { confirmed: false }));
    await patch('@second', { confirmed: true });
    assert.equal((await patch('@admin', { role: 'User' })).status, 200);
    assert.equal((await server.request({ as: 'admin', path: '/accounts' })).status, 403);
  });

  test('a custom role with all permissions counts', async () => {
    server.sql((db) => db.exec("INSERT INTO roles (name, permissions) VALUES ('Owner', 31)"));
    assert.equal((await patch('@admin', { role: 'Owner' })).status, 200);
    await stays(await patch('@admin', { role: 'User' }));
  });

  for (const [name, body] of [
    ['demote', { role: 'User' }],
    ['unconfirm', { confirmed: false }],
    ['suspend', { suspended: true }],
  ]) {
    test(`two who ${name} each other concurrently: one remains`, async () => {
      for (let round = 0; round < 10; round++) {
        for (const who of ['admin', 'second']) setRole(who, 'Administrator');
        // Suspending ends sessions and tokens, but not passwords.
        const [one, two] = await Promise.all([
          patch('@second', body, 'admin password'),
          patch('@admin', body, 'second password'),
        ]);
        const statuses = [one.status, two.status].sort();
        assert.equal(statuses[0], 200, `${one.text} ${two.text}`);
        assert.ok([401, 403].includes(statuses[1]), `${one.text} ${two.text}`);
        const left = server.sql((db) =>
          db.get('SELECT COUNT(*) AS count FROM users WHERE role_id = 3 AND confirmed = 1 AND suspended = 0'),
        );
        assert.equal(left.count, 1);
      }
      for (const who of ['admin', 'second']) server.client.forget(who);
    });
  }

  test('two who give up the role concurrently: one remains', async () => {
    for (let round = 0; round < 10; round++) {
      for (const who of ['admin', 'second']) setRole(who, 'Administrator');
      const replies = await Promise.all(
        ['admin', 'second'].map((who) => patch(`@${who}`, { role: 'User' }, `${who} password`)),
      );
      assert.deepEqual(replies.map((it) => it.status).sort(), [200, 409]);
    }
  });

  test('the last administrator cannot delete the account', async () => {
    const body = { password: PASSWORD, posts: 'keep' };
    const reply = await server.request({ as: 'admin password', method: 'POST', path: '/me/deletion', body });
    assert.equal(reply.status, 409, reply.text);
  });
});
