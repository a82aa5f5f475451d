// Neither responses nor their timing reveal whether an address has an account.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const ROUNDS = 15;
const HERE = { 'Sec-Fetch-Site': 'same-origin' };

let server, throttling;
before(async () => {
  [server, throttling] = await Promise.all([
    startServer(),
    startServer({ people: { john: {}, susan: {} }, env: { RETORT_RATE_LIMIT: 'on' } }),
  ]);
  // A new known address in each round: a second email to the same one would be throttled.
  server.sql((db) => {
    db.many(
      `INSERT INTO users (username, username_key, email, email_key, password_hash, role_id, confirmed,
        avatar_hash, member_since, last_seen) SELECT ?1, ?1, ?2, ?2, password_hash, 1, ?3, avatar_hash, 1, 1
      FROM users WHERE username = 'john'`,
      Array.from({ length: 4 * ROUNDS }, (_, i) => [`known${i}`, `known${i}@example.com`, i % 2]),
    );
  });
});

let serial = 0;
const confirmed = () => `known${2 * serial++ + 1}@example.com`;
const unconfirmed = () => `known${2 * serial++}@example.com`;
const unknown = (i) => `other${i}@example.com`;
let names = 0;

const REQUESTS = {
  'D6 asking for a reset': { path: '/password-reset-requests', known: confirmed },
  'C7 asking for a confirmation': { path: '/confirmation-requests', known: unconfirmed },
  'C7 asking for a confirmation that is not needed': { path: '/confirmation-requests', known: confirmed },
  'C4 registering': {
    path: '/users',
    known: confirmed,
    body: (email) => ({ email, username: `name${names++}`, password: PASSWORD }),
  },
  'D1 signing in': { path: '/session', known: confirmed, body: (email) => ({ email, password: 'wrong password' }) },
  'D1 signing in with letters that are not composed': {
    path: '/session',
    known: confirmed,
    body: (email) => ({ email, password: 'wro\u0308ng password' }),
  },
  'D1 signing in to an unconfirmed account': {
    path: '/session',
    known: unconfirmed,
    body: (email) => ({ email, password: 'wrong password' }),
  },
  'J1 signing in by Basic': {
    path: '/tokens',
    known: confirmed,
    headers: (email) => ({ Authorization: basic(email, 'wrong password') }),
  },
};

const comparable = ({ status, text, headers }) => {
  const { date, 'request-id': id, ...others } = headers;
  assert.ok(date && id);
  return { status, text: text.replace(id, 'its id'), headers: others };
};

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

describe('known and unknown addresses', () => {
  for (const [name, { path, known, body = (email) => ({ email }), headers = () => HERE }] of Object.entries(REQUESTS)) {
    test(`${name}: same body, headers and time`, async (t) => {
      const replies = new Set();
      const times = { known: [], unknown: [] };
      serial = 0;
      server.sql((db) => db.exec('DELETE FROM mail_limits'));
      for (let i = 0; i < ROUNDS; i++) {
        for (const [kind, email] of [
          ['known', known()],
          ['unknown', unknown(i)],
        ]) {
          const request = {
            method: 'POST',
            path,
            body: path === '/tokens' ? undefined : body(email),
            headers: headers(email),
          };
          const start = performance.now();
          const reply = await server.request(request);
          times[kind].push(performance.now() - start);
          replies.add(JSON.stringify(comparable(reply)));
        }
      }
      assert.equal(replies.size, 1, [...replies].join('\n'));
      const ratio = median(times.known) / median(times.unknown);
      t.diagnostic(`known/unknown: ${ratio.toFixed(2)}`);
      assert.ok(ratio > 1 / 3 && ratio < 3, `known ${times.known} ms, unknown ${times.unknown} ms`);
    });
  }

  test('D11 are throttled alike, whatever the password', async () => {
    const LONG_S = 4; // longer than all requests of this test take
    const times = { known: [], unknown: [] };
    const replies = new Set();
    const ask = async (email, password) => {
      const start = performance.now();
      const reply = await throttling.request({ path: '/me', headers: { Authorization: basic(email, password) } });
      return { reply, ms: performance.now() - start };
    };
    const emails = { known: 'john@example.com', unknown: 'nobody@example.com' };
    const waitsLong = async (email) => {
      const { status, headers } = (await ask(email, 'wrong')).reply;
      return status === 429 && headers['retry-after'] >= LONG_S;
    };
    await Promise.all(
      Object.values(emails).map((email) => waitFor(() => waitsLong(email), `a wait of ${LONG_S} s for ${email}`)),
    );
    for (let i = 0; i < ROUNDS; i++) {
      for (const [kind, email] of Object.entries(emails)) {
        const { reply, ms } = await ask(email, i % 2 ? PASSWORD : `wrong ${i}`);
        assert.equal(reply.status, 429, kind);
        times[kind].push(ms);
        // A second may pass between two of them.
        replies.add(JSON.stringify(comparable(reply)).replaceAll(/(?<="retry-after":"|;t=)\d+/g, 'seconds'));
      }
    }
    assert.equal(replies.size, 1, [...replies].join('\n'));
    // Each takes less than a millisecond, so that other programs disturb most of them: the fastest ones are compared.
    const ratio = Math.min(...times.known) / Math.min(...times.unknown);
    assert.ok(ratio > 1 / 3 && ratio < 3, `known ${times.known} ms, unknown ${times.unknown} ms`);
  });

  test('a device cookie of another account changes nothing', async () => {
    const email = server.people.susan.email;
    const sign = (body, cookie) =>
      server.request({
        method: 'POST',
        path: '/session',
        body,
        headers: { ...HERE, ...(cookie && { Cookie: cookie }) },
      });
    const own = await sign({ email, password: PASSWORD });
    const cookie = own.headers['set-cookie'].find((it) => it.startsWith('retort_device=')).split(';')[0];
    const replies = await Promise.all(
      ['john@example.com', 'nobody@example.com'].map((it) => sign({ email: it, password: 'wrong password' }, cookie)),
    );
    assert.deepEqual(comparable(replies[0]), comparable(replies[1]));
  });
});
