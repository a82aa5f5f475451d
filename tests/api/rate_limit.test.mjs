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
        seen.push(replies.map(({ headers: { date, ...others }, status, text }) => ({ status, text, others })));
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
    hasNone(await send(from, { path: '/me', headers: { Authorization: basic(email, PASSWORD) } }));
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

test('reading has no limit by number', async () => hasNone(await server.request({ as: 'john', path: '/posts' })));

test('RETORT_RATE_LIMIT=off: no limits, no headers', async () => {
  hasNone(await unlimited.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'unlimited' } }));
  hasNone(await unlimited.request({ path: '/me', headers: { Authorization: basic('a@example.com', 'wrong one') } }));
});
