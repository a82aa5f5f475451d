// Sessions and tokens of an account: listing, revoking, personal access tokens, and last_seen.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { scenarios } from '../support/scenario.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const HERE = { 'Sec-Fetch-Site': 'same-origin' };
const DAY = 24 * 3600_000;

let server;
before(async () => {
  server = await startServer();
  await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'a post' } });
});

let serial = 0;
async function member() {
  const person = await server.addUser({ name: `device${++serial}` });
  return { ...person, basic: { Authorization: basic(person.email, PASSWORD) } };
}

const session = async (person, more = {}) => ({
  Cookie: await server.client.openSession({ email: person.email, password: PASSWORD, ...more }),
  ...HERE,
});
const bearer = (token) => ({ Authorization: `Bearer ${token}` });
const token = async (person) =>
  bearer((await server.request({ method: 'POST', path: '/tokens', headers: person.basic })).json.token);
const personal = (headers, body = {}) =>
  server.request({ method: 'POST', path: '/me/tokens', headers, body: { name: 'script', scope: 'write', ...body } });
const list = async (headers) => {
  const reply = await server.request({ path: '/me/credentials', headers });
  assert.equal(reply.status, 200, reply.text);
  return reply.json.credentials;
};
const revoke = (headers, id) => server.request({ method: 'DELETE', path: `/me/credentials/${id}`, headers });
const statusOf = async (headers) => (await server.request({ path: '/me', headers })).status;
const near = (time, ms) =>
  assert.ok(Math.abs(Date.parse(time) - Date.now() - ms) < 60_000, `${time} is not in ${ms} ms`);

describe('the list', () => {
  test('D1 shows kind, creation, use, user agent and expiry, newest first, and no secrets', async () => {
    const john = await member();
    const body = { email: john.email, password: PASSWORD };
    const agent = { ...HERE, 'User-Agent': Buffer.from(`Firefox ${'é'.repeat(300)}`).toString('latin1') };
    await server.request({ method: 'POST', path: '/session', headers: agent, body });
    const remembered = await session(john, { remember: true });
    const hour = await token(john);
    await personal(john.basic, { name: 'Скрипт 🤖', scope: 'read', days: 7 });
    const all = await list(hour);
    assert.deepEqual(
      all.map(({ kind, name, scope, current }) => [kind, name, scope, current]),
      [
        ['personal', 'Скрипт 🤖', 'read', false],
        ['token', null, 'write', true],
        ['session', null, 'write', false],
        ['session', null, 'write', false],
      ],
    );
    for (const { created_at, last_used_at } of all) {
      near(created_at, 0);
      near(last_used_at, 0);
    }
    all.forEach(({ expires_at }, i) => near(expires_at, [7 * DAY, DAY / 24, 30 * DAY, DAY][i]));
    assert.match(all[3].user_agent, /^Firefox é+$/, 'cut at the end of a character');
    assert.ok(Buffer.byteLength(all[3].user_agent) <= 200);
    assert.equal(all[2].user_agent, null);
    assert.equal((await list(remembered)).find((it) => it.current).kind, 'session');
    assert.equal((await list(john.basic)).filter((it) => it.current).length, 0);
  });

  test('revoking one leaves the others valid', async () => {
    const john = await member();
    const [first, second, third] = [await session(john), await token(john), await session(john)];
    const { id } = (await list(first)).find((it) => it.current);
    assert.equal((await revoke(third, id)).status, 204);
    assert.equal((await revoke(third, id)).status, 404);
    assert.deepEqual([await statusOf(first), await statusOf(second), await statusOf(third)], [401, 200, 200]);
    const [own] = (await list(third)).filter((it) => it.current);
    assert.equal((await revoke(third, own.id)).status, 204, 'what asks may revoke itself');
    assert.equal(await statusOf(third), 401);
  });

  test('those of other accounts can be neither seen nor revoked', async () => {
    const [john, susan] = [await member(), await member()];
    const [mine, hers] = [await session(john), await session(susan)];
    const [{ id }] = await list(hers);
    assert.ok((await list(mine)).every((it) => it.id !== id));
    assert.equal((await revoke(mine, id)).status, 404);
    assert.equal(await statusOf(hers), 200);
  });

  test('all others can be revoked at once', async () => {
    const john = await member();
    const [first, second, third] = [await session(john), await token(john), await session(john)];
    const script = bearer((await personal(first)).json.token);
    const all = (headers) => server.request({ method: 'DELETE', path: '/me/credentials', headers });
    assert.equal((await all(third)).status, 204);
    for (const headers of [first, second, script]) assert.equal(await statusOf(headers), 401);
    assert.equal(await statusOf(third), 200);
    assert.equal((await all(john.basic)).status, 204);
    assert.equal(await statusOf(third), 401, 'by password nothing stays');
  });

  test('cross-site requests with the cookie change nothing', async () => {
    const john = await member();
    const { Cookie } = await session(john);
    for (const [method, path] of [
      ['DELETE', '/me/credentials'],
      ['POST', '/me/tokens'],
      ['POST', '/me/deletion'],
    ]) {
      const body = method === 'POST' ? {} : undefined;
      const reply = await server.request({ method, path, body, headers: { Cookie, 'Sec-Fetch-Site': 'cross-site' } });
      assert.equal(reply.status, 403, reply.text);
    }
    assert.equal(await statusOf({ Cookie }), 200);
  });
});

describe('personal access tokens', () => {
  test('are shown once, begin with rtp_, and expire as requested', async () => {
    const john = await member();
    const reply = await personal(john.basic, { name: 'backup', days: 366 });
    assert.equal(reply.status, 201, reply.text);
    assert.match(reply.json.token, /^rtp_[\w-]{43}$/);
    assert.equal(reply.headers.location, `/api/v1/me/credentials/${reply.json.id}`);
    near(reply.json.expires_at, 366 * DAY);
    near((await personal(john.basic)).json.expires_at, 90 * DAY);
    const stored = server.sql((db) => JSON.stringify(db.all('SELECT * FROM credentials')));
    assert.ok(!stored.includes(reply.json.token) && !JSON.stringify(await list(john.basic)).includes(reply.json.token));
    assert.equal(await statusOf(bearer(reply.json.token)), 200);
    assert.equal(await statusOf({ Authorization: basic(reply.json.token, '') }), 200);
    server.sql((db) =>
      db.run('UPDATE credentials SET expires_at = expires_at - ? WHERE id = ?', 366 * DAY * 1000, reply.json.id),
    );
    assert.equal(await statusOf(bearer(reply.json.token)), 401);
  });

  test('can only read with the scope read', async () => {
    const john = await member();
    const script = bearer((await personal(john.basic, { scope: 'read' })).json.token);
    assert.equal(await statusOf(script), 200);
    assert.equal((await server.request({ path: '/posts', headers: script })).status, 200);
    for (const [method, path, body] of [
      ['POST', '/posts', { body: 'no' }],
      ['PUT', '/posts/1', { body: 'no' }],
      ['DELETE', '/posts/1'],
      ['POST', '/posts/1/comments', { body: 'no' }],
      ['DELETE', '/tokens/current'],
    ]) {
      const reply = await server.request({ method, path, body, headers: script });
      assert.equal(reply.status, 403, `${method} ${path} ${reply.text}`);
      assert.equal(reply.json.message, 'Insufficient token scope');
    }
  });

  test('can write with the scope write, but not change the account', async () => {
    const john = await member();
    const script = bearer((await personal(john.basic)).json.token);
    assert.equal(
      (await server.request({ method: 'POST', path: '/posts', headers: script, body: { body: 'yes' } })).status,
      201,
    );
    for (const [method, path, body] of [
      ['GET', '/me/credentials'],
      ['DELETE', '/me/credentials'],
      ['DELETE', '/me/credentials/1'],
      ['POST', '/me/tokens', { name: 'more', scope: 'write' }],
      ['PUT', '/me/password', { old_password: PASSWORD, password: 'mauve turnip orbit' }],
      ['POST', '/me/deletion', { password: PASSWORD, posts: 'keep' }],
      ['POST', '/email-change-requests', { email: 'x@example.com', password: PASSWORD }],
      ['POST', '/email-changes', { token: 'x' }],
    ]) {
      const reply = await server.request({ method, path, body, headers: script });
      assert.equal(reply.status, 403, `${method} ${path} ${reply.text}`);
    }
    assert.equal((await server.request({ method: 'DELETE', path: '/tokens/current', headers: script })).status, 204);
    assert.equal(await statusOf(script), 401);
  });

  test("never allow more than the owner's permissions", async () => {
    const { json } = await personal({ Authorization: basic('muted@example.com', PASSWORD) });
    const reply = await server.request({
      method: 'POST',
      path: '/posts',
      headers: bearer(json.token),
      body: { body: 'x' },
    });
    assert.equal(reply.status, 403);
  });

  test('are limited to fifty; new sessions and tokens replace only sessions and tokens, never personal ones', async () => {
    const john = await member();
    const first = bearer((await personal(john.basic)).json.token);
    for (let i = 1; i < 50; i++) assert.equal((await personal(john.basic)).status, 201);
    assert.equal((await personal(john.basic)).status, 409);
    for (let i = 0; i < 110; i++) await token(john);
    const all = await list(john.basic);
    assert.deepEqual([all.filter((it) => it.kind === 'token').length, all.length], [100, 150]);
    assert.equal(await statusOf(first), 200);
  });

  const bad = (body, fields) => ({ as: 'john', method: 'POST', path: '/me/tokens', body, status: 400, fields });
  scenarios('input', {
    server: () => server,
    rows: [
      { name: 'no name', ...bad({ scope: 'read' }, { '#/name': /required/ }) },
      { name: 'a blank name', ...bad({ name: '  ', scope: 'read' }, { '#/name': /./ }) },
      { name: 'no scope', ...bad({ name: 'x' }, { '#/scope': /required/ }) },
      { name: 'an unknown scope', ...bad({ name: 'x', scope: 'admin' }, { '#/scope': /./ }) },
      { name: 'an expiry of 0 days', ...bad({ name: 'x', scope: 'read', days: 0 }, { '#/days': /./ }) },
      { name: 'an expiry after more than a year', ...bad({ name: 'x', scope: 'read', days: 367 }, { '#/days': /./ }) },
    ],
  });
});

describe('D12 last_seen', () => {
  test('is updated by use of a password, token or session, including reads', async () => {
    const john = await member();
    for (const headers of [john.basic, await token(john), await session(john)]) {
      server.sql((db) =>
        db.exec('UPDATE users SET last_seen = 1000000; UPDATE credentials SET last_used_at = 1000000'),
      );
      assert.equal((await server.request({ path: '/posts', headers })).status, 200);
      const seen = async () => (await server.request({ path: `/users/@${john.username}` })).json.last_seen;
      near(
        await waitFor(async () => !(await seen()).startsWith('1970') && seen(), 'last_seen, which is written later'),
        0,
      );
    }
  });

  test('is not written for each request', async () => {
    const john = await member();
    const headers = await session(john);
    const stored = () =>
      server.sql((db) =>
        db.get(
          'SELECT last_seen, last_used_at FROM users u JOIN credentials c ON c.user_id = u.id WHERE u.username = ?',
          john.username,
        ),
      );
    assert.equal(await statusOf(headers), 200);
    const before = stored();
    for (let i = 0; i < 50; i++) assert.equal(await statusOf(i % 2 ? headers : john.basic), 200);
    assert.deepEqual(stored(), before);
  });
});
