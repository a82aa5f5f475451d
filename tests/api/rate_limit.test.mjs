// RateLimit and RateLimit-Policy: what is left of the limits, as draft-ietf-httpapi-ratelimit-headers-11 writes it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addAccounts } from '../support/bulk.mjs';
import { basic } from '../support/client.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const DAY_US = 24 * 3600 * 1_000_000;
const HERE = { 'Sec-Fetch-Site': 'same-origin' };

let server, unlimited;
before(async () => {
  [server, unlimited] = await Promise.all([
    startServer({
      people: { john: {}, susan: {} },
      env: { RETORT_RATE_LIMIT: 'on', RETORT_TRUSTED_PROXIES: '127.0.0.1', RETORT_CORS_ORIGINS: '*' },
    }),
    startServer({ people: { john: {} } }),
  ]);
});

let serial = 0;
/** Each test sends from client addresses of its own, so that its attempts do not count for other tests. */
const address = () => `198.51.101.${++serial}`;
const send = (from, request) =>
  server.request({ ...request, headers: { 'X-Forwarded-For': from, ...request.headers } });

/** `"text";r=4;t=60;pk=:NDI=:` as {policy: 'text', r: 4, t: 60, pk: '42'} (RFC 9651). */
function item(value) {
  assert.match(value, /^"[a-z-]+"(;[a-z]+=([0-9]+|:[A-Za-z0-9+/=]+:))+$/);
  const [name, ...parameters] = value.split(';');
  const values = parameters.map((it) => {
    const [key, text] = [it.slice(0, it.indexOf('=')), it.slice(it.indexOf('=') + 1)];
    return [key, text.startsWith(':') ? Buffer.from(text, 'base64').toString() : Number(text)];
  });
  return { policy: JSON.parse(name), ...Object.fromEntries(values) };
}

const left = ({ headers }) => item(headers.ratelimit);
const limit = ({ headers }) => item(headers['ratelimit-policy']);
const hasNone = ({ headers }) => assert.ok(!('ratelimit' in headers) && !('ratelimit-policy' in headers));

/** A reply of 429 agrees with Retry-After. */
function checkRefusal(reply, policy) {
  const { r, t, ...others } = left(reply);
  assert.deepEqual([reply.status, others.policy, r, t], [429, policy, 0, Number(reply.headers['retry-after'])]);
}

const writer = () => {
  const prefix = `writer${++serial}_`;
  const [id] = addAccounts(server, prefix, 1);
  return { id, as: `${prefix}1` };
};
const post = (from, as) => send(from, { as, method: 'POST', path: '/posts', body: { body: `post ${++serial}` } });

describe('writing', () => {
  test('counts down to 429', async () => {
    const { id, as } = writer();
    const from = address();
    for (let r = 4; r >= 0; r--) {
      const reply = await post(from, as);
      assert.equal(reply.status, 201);
      assert.deepEqual(limit(reply), { policy: 'text', q: 5, w: 300, pk: String(id) });
      const { t, ...others } = left(reply);
      assert.deepEqual(others, { policy: 'text', r, pk: String(id) });
      assert.ok(t >= 1 && t <= 60, String(t));
    }
    checkRefusal(await post(from, as), 'text');
  });

  // The token that it signs in with was the first change.
  test('of another kind has a limit of its own; what fails is not counted', async () => {
    const { as } = writer();
    const from = address();
    const followed = await send(from, { as, method: 'PUT', path: '/users/@john/follow' });
    assert.equal(limit(followed).policy, 'follow', followed.text);
    const renamed = await send(from, { as, method: 'PATCH', path: '/me', body: { name: 'Somebody' } });
    assert.deepEqual([limit(renamed).policy, left(renamed).r], ['change', 18]);
    hasNone(await send(from, { as, method: 'DELETE', path: '/posts/999999' }));
    hasNone(await send(from, { as, method: 'PATCH', path: '/me', body: { name: 1 } }));
    assert.equal(left(await send(from, { as, method: 'PATCH', path: '/me', body: { name: 'Another' } })).r, 17);
  });

  test('names the limit of the address if it is reached first', async () => {
    const from = address();
    const writers = Array.from({ length: 11 }, writer);
    server.sql((db) => db.run('UPDATE write_limits SET due_at = 0'));
    for (const { as } of writers.slice(0, 9)) for (let i = 0; i < 5; i++) await post(from, as);
    const { as } = writers[9];
    for (let i = 0; i < 5; i++) assert.equal(left(await post(from, as)).policy, 'text');
    const refused = await post(from, writers[10].as);
    checkRefusal(refused, 'text-address');
    assert.deepEqual(limit(refused), { policy: 'text-address', q: 50, w: 300 });
  });

  test('of an old account has a larger limit', async () => {
    const { id, as } = writer();
    server.sql((db) => db.run('UPDATE users SET member_since = member_since - ? WHERE id = ?', DAY_US, id));
    const reply = await post(address(), as);
    assert.deepEqual([limit(reply).q, limit(reply).w, left(reply).r], [30, 300, 29]);
  });

  test('again with the same Idempotency-Key counts against nothing', async () => {
    const { as } = writer();
    const from = address();
    const request = { as, method: 'POST', path: '/posts', body: { body: `post ${++serial}` } };
    const headers = { 'Idempotency-Key': 'once' };
    assert.equal(left(await send(from, { ...request, headers })).r, 4);
    hasNone(await send(from, { ...request, headers }));
    assert.equal(left(await post(from, as)).r, 3);
  });
});

const SIGN_INS = {
  'a session': (email) => ({ method: 'POST', path: '/session', headers: HERE, body: { email, password: 'wrong one' } }),
  Basic: (email) => ({ path: '/me', headers: { Authorization: basic(email, 'wrong one') } }),
  'a token': (email) => ({ method: 'POST', path: '/tokens', headers: { Authorization: basic(email, 'wrong one') } }),
};

describe('wrong passwords', () => {
  for (const [name, request] of Object.entries(SIGN_INS))
    test(`for ${name} count down to 429, alike whether there is an account`, async () => {
      const seen = [];
      for (const email of [server.people.susan.email, `nobody${++serial}@example.com`]) {
        const from = address();
        const replies = [];
        for (let i = 0; i < 6; i++) replies.push(await send(from, request(email)));
        assert.deepEqual(limit(replies[0]), { policy: 'sign-in', q: 5, w: 3600 });
        assert.deepEqual(
          replies.slice(0, 5).map((it) => left(it).r),
          [4, 3, 2, 1, 0],
        );
        checkRefusal(replies[5], 'sign-in');
        seen.push(
          replies.map(({ headers: { date, 'request-id': id, ...others }, status, text }) => {
            return { status, text: text.replace(id, 'its id'), others };
          }),
        );
      }
      assert.deepEqual(seen[0], seen[1]);
    });

  test('for an account do not reveal wrong ones from other clients', async () => {
    for (let i = 0; i < 8; i++) await send(address(), SIGN_INS.Basic(server.people.susan.email));
    assert.equal(left(await send(address(), SIGN_INS.Basic(server.people.susan.email))).r, 4);
  });

  test('at confirming with the own password, too', async () => {
    const body = { old_password: 'wrong password', password: 'mauve turnip orbit' };
    const reply = await send(address(), { as: 'john', method: 'PUT', path: '/me/password', body });
    assert.deepEqual([reply.status, left(reply).policy, left(reply).r], [400, 'sign-in', 4]);
  });

  test('a right one counts against nothing, nor does a bad token', async () => {
    const from = address();
    const { email } = server.people.john;
    const reply = await send(from, { path: '/me', headers: { Authorization: basic(email, PASSWORD) } });
    assert.equal(limit(reply).policy, 'read');
    hasNone(await send(from, { path: '/me', headers: { Authorization: 'Bearer nonsense' } }));
  });
});

describe('emails', () => {
  test('count down to 429', async () => {
    const from = address();
    const request = { method: 'POST', path: '/password-reset-requests', body: { email: 'nobody@example.com' } };
    for (let r = 19; r >= 0; r--) {
      const reply = await send(from, request);
      assert.deepEqual([reply.status, left(reply).r], [202, r]);
      assert.deepEqual(limit(reply), { policy: 'email', q: 20, w: 900 });
    }
    checkRefusal(await send(from, request), 'email');
  });
});

test('pages of other origins can read them', async () => {
  const { as } = writer();
  const request = { as, method: 'PATCH', path: '/me', body: { name: 'Me' }, headers: { Origin: 'https://a.example' } };
  const exposed = (await send(address(), request)).headers['access-control-expose-headers'].split(', ');
  for (const name of ['RateLimit', 'RateLimit-Policy', 'Retry-After']) assert.ok(exposed.includes(name), name);
});

describe('reading', () => {
  let few;
  before(async () => {
    const env = { RETORT_RATE_LIMIT: 'on', RETORT_READ_LIMIT: '30', RETORT_TRUSTED_PROXIES: '127.0.0.1' };
    few = await startServer({ people: { john: {}, susan: {} }, env });
  });
  const read = (from, path = '/posts', request = {}) =>
    few.request({ path, ...request, headers: { 'X-Forwarded-For': from, ...request.headers } });

  /** Reads until it is refused, and returns the refusal. */
  async function exhaust(from, request) {
    for (let i = 0; i < 60; i++) {
      const reply = await read(from, '/posts', request);
      if (reply.status === 429) return reply;
    }
    return assert.fail('60 of 30 reads in a minute were answered');
  }

  test('is generous unless RETORT_READ_LIMIT says otherwise', async () => {
    const reply = await send(address(), { path: '/posts' });
    assert.deepEqual(limit(reply), { policy: 'read', q: 2000, w: 60 });
    assert.equal(left(reply).r, 1999);
  });

  test('counts down to 429, for an address or an IPv6 network', async () => {
    for (const [first, same, other] of [
      [address(), null, address()],
      ['2001:db8:1:2::1', '2001:db8:1:2:3::4', '2001:db8:1:3::1'],
    ]) {
      for (let r = 29; r >= 20; r--) {
        const reply = await read(first);
        assert.deepEqual(limit(reply), { policy: 'read', q: 30, w: 60 });
        assert.deepEqual(left(reply), { policy: 'read', r, t: left(reply).t });
      }
      checkRefusal(await exhaust(first), 'read');
      checkRefusal(await read(same ?? first), 'read');
      assert.equal((await read(other)).status, 200);
    }
  });

  test('of an account counts for the account, wherever it signs in', async () => {
    const { id } = (await read(address(), '/me', { as: 'john' })).json;
    checkRefusal(await exhaust(address(), { as: 'john' }), 'read');
    const from = address();
    const refused = await read(from, '/me', { as: 'john' });
    checkRefusal(refused, 'read');
    assert.equal(limit(refused).pk, String(id));
    assert.equal((await read(from)).status, 200, 'signed out, from the same address');
    assert.equal((await read(from, '/me', { as: 'susan' })).status, 200);
    const body = { body: 'written while reading is refused' };
    assert.equal((await read(from, '/posts', { as: 'john', method: 'POST', body })).status, 201);
  });

  test('is counted whatever the answer is, but not without a resource or with wrong credentials', async () => {
    const from = address();
    const post = await read(from, '/posts', { as: 'susan', method: 'POST', body: { body: `post ${++serial}` } });
    const { etag } = (await read(from, `/${post.json.url}`)).headers;
    const before = left(await read(from)).r;
    const unchanged = await read(from, `/${post.json.url}`, { headers: { 'If-None-Match': etag } });
    assert.deepEqual([unchanged.status, left(unchanged).r], [304, before - 1]);
    const missing = await read(from, '/posts/999999');
    assert.deepEqual([missing.status, left(missing).r], [404, before - 2]);
    assert.equal(left(await read(from, '/posts?nothing=1')).r, before - 3);
    assert.equal(left(await read(from, '/posts', { method: 'HEAD' })).r, before - 4);
    for (const [path, request] of [
      ['/nothing'],
      ['/posts', { method: 'OPTIONS' }],
      ['/posts', { headers: { Authorization: 'Bearer nonsense' } }],
      ['//readyz'],
    ])
      hasNone(await read(from, path, request));
    assert.equal(left(await read(from)).r, before - 5);
  });

  test('no shared cache keeps what is left', async () => {
    const from = address();
    const { avatar_url, avatar_hash } = (await read(from, '/users/@john')).json;
    for (const path of [
      '/posts',
      '/openapi.json',
      `/${avatar_url}`,
      `/${avatar_url.split('?')[0]}?hash=${avatar_hash}`,
    ]) {
      const reply = await read(from, path);
      assert.equal(limit(reply).policy, 'read', path);
      assert.match(reply.headers['cache-control'], /^private\b/, path);
    }
  });

  test('RETORT_READ_LIMIT=off: no limit, no headers', async () => {
    const free = await startServer({ env: { RETORT_RATE_LIMIT: 'on', RETORT_READ_LIMIT: 'off' } });
    hasNone(await free.request({ path: '/posts' }));
  });
});

test('RETORT_RATE_LIMIT=off: no limits, no headers', async () => {
  hasNone(await unlimited.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'unlimited' } }));
  hasNone(await unlimited.request({ path: '/posts' }));
  hasNone(await unlimited.request({ path: '/me', headers: { Authorization: basic('a@example.com', 'wrong one') } }));
});
