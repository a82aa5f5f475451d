// Throttling of sign-ins: who has to wait, for how long, and who does not.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
import { before, beforeEach, describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const ON = { RETORT_RATE_LIMIT: 'on' };
const HERE = { 'Sec-Fetch-Site': 'same-origin' };
const FREE = 5; // free attempts for an account from one client
const FREE_OF_CLIENT = 30; // free attempts of a client, for all accounts
const FREE_OF_ACCOUNT = 50; // free attempts for an account, from all clients

let direct, behind, unlimited;
before(async () => {
  [direct, behind, unlimited] = await Promise.all([
    startServer({ people: { john: {}, susan: {} }, env: ON }),
    startServer({ people: { john: {}, susan: {} }, env: { ...ON, RETORT_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' } }),
    startServer({ people: { john: {} }, env: { RETORT_RATE_LIMIT: 'off' } }),
  ]);
});

// Each test uses client addresses of its own, so that its attempts do not count for other tests.
let place = 0;
beforeEach(() => place++);
const ask = (server, request) =>
  server.request({ ...(server === direct && { connection: { localAddress: `127.0.1.${place}` } }), ...request });

let serial = 0;
/** A new email address without an account. */
const nobody = () => `nobody${++serial}@example.com`;
/** A new client IP address, for servers behind a proxy. */
const address = () => `198.51.${100 + (++serial >> 8)}.${serial & 255}`;

/** A sign-in by Basic. `from`: the client that the proxy names. */
function guess(server, email, { password = 'wrong password', from, headers = {}, ...more } = {}) {
  lastGuess = performance.now();
  return ask(server, {
    path: '/me',
    headers: { Authorization: basic(email, password), ...(from && { 'X-Forwarded-For': from }), ...headers },
    ...more,
  });
}
let lastGuess;
const LONG_S = 4;

async function session({ email }) {
  const request = { method: 'POST', path: '/session', headers: HERE, body: { email, password: PASSWORD } };
  const { headers } = await ask(direct, request);
  return { Cookie: headers['set-cookie'].find((it) => it.startsWith('retort_session=')).split(';')[0] };
}

async function wrong(server, times, email, options) {
  for (let i = 0; i < times; i++) {
    const reply = await guess(server, typeof email === 'function' ? email() : email, options);
    assert.equal(reply.status, 401, `attempt ${i + 1}: ${reply.text}`);
  }
}

const statusOf = async (...attempt) => (await guess(...attempt)).status;

/**
 * Asserts that an attempt with a wrong password is refused. If the machine is so busy that the wait is over when it arrives, it
 * counts, and the next wait is twice as long.
 */
async function assertRefused(server, email, options) {
  for (let seconds = 1; ; seconds *= 2) {
    const start = lastGuess;
    const { status, text } = await guess(server, email, options);
    if (status === 429) return;
    assert.equal(status, 401, text);
    assert.ok(performance.now() - start > seconds * 1000, `not refused, in the first ${seconds} s`);
  }
}

/** Wrong passwords until more of them are refused for longer than a few requests take. `options()`: of each attempt. */
const block = (server, email, options = () => ({})) =>
  waitFor(async () => {
    const { status, headers } = await guess(server, email, options());
    return status === 429 && headers['retry-after'] >= LONG_S;
  }, `a wait of ${LONG_S} s`);

/** The status of an attempt once it is not refused any more; refused ones count for nothing. `begin` is called before each. */
const afterWait = (server, email, begin, options) =>
  waitFor(async () => {
    begin();
    const status = await statusOf(server, email, options);
    return status !== 429 && status;
  }, 'the end of the wait');

describe('D11 wrong passwords for an account', () => {
  test('are 429 after the free attempts, for the growing seconds of Retry-After', async () => {
    const email = nobody();
    await wrong(direct, FREE, email);
    const reply = await guess(direct, email);
    assert.equal(reply.status, 429, reply.text);
    assert.equal(reply.json.message, 'Too many attempts');
    assert.equal(reply.headers['retry-after'], '1');
    let start;
    assert.equal(await afterWait(direct, email, () => (start = performance.now())), 401, 'the next one counts');
    const next = await guess(direct, email);
    assert.equal(next.status, 429);
    const left = 2 - (performance.now() - start) / 1000;
    assert.ok(next.headers['retry-after'] >= left && next.headers['retry-after'] <= 2, next.headers['retry-after']);
  });

  test('also block the right one until the wait is over; then it resets the count', async () => {
    const { email } = await direct.addUser({ name: 'forgetful' });
    await wrong(direct, FREE, email);
    await block(direct, email);
    assert.equal(await statusOf(direct, email, { password: PASSWORD }), 429);
    assert.equal(await afterWait(direct, email, () => {}, { password: PASSWORD }), 200);
    await wrong(direct, FREE, email);
  });

  test('are not tried more often by concurrent requests', async () => {
    const email = nobody();
    const all = await Promise.all(Array.from({ length: 32 }, () => guess(direct, email)));
    const tried = all.filter((it) => it.status === 401).length;
    assert.ok(tried <= FREE, `${tried} were tried`);
    assert.ok(all.every((it) => [401, 429, 503].includes(it.status)));
  });

  test('are counted for sessions, confirmations and confirmed changes alike', async () => {
    const person = await direct.addUser({ name: 'asked' });
    const cookie = { ...(await session(person)), ...HERE };
    const body = { old_password: 'wrong password', password: 'mauve turnip orbit' };
    const change = () => ask(direct, { method: 'PUT', path: '/me/password', headers: cookie, body });
    for (let i = 0; i < FREE; i++) assert.equal((await change()).status, 400);
    assert.equal((await change()).status, 429);
    const email = nobody();
    const sign = { method: 'POST', path: '/session', headers: HERE, body: { email, password: 'wrong password' } };
    for (let i = 0; i < FREE; i++) assert.equal((await ask(direct, sign)).status, 401);
    assert.equal((await ask(direct, sign)).status, 429);
    await assertRefused(direct, email);
  });

  test('do not affect tokens and sessions', async () => {
    const person = await direct.addUser({ name: 'busy' });
    const cookie = await session(person);
    const { json } = await guess(direct, person.email, { password: PASSWORD, method: 'POST', path: '/tokens' });
    await wrong(direct, FREE, person.email);
    await assertRefused(direct, person.email);
    for (const headers of [cookie, { Authorization: `Bearer ${json.token}` }])
      assert.equal((await ask(direct, { path: '/me', headers })).status, 200);
  });

  test('then reveal nothing: 429, even for a password that was just verified', async () => {
    const { email } = await direct.addUser({ name: 'cached' });
    assert.equal(await statusOf(direct, email, { password: PASSWORD }), 200);
    await wrong(direct, FREE, email);
    await block(direct, email);
    const tried = Array.from({ length: 40 }, (_, i) =>
      guess(direct, email, { password: i % 4 ? `no ${i}` : PASSWORD }),
    );
    assert.deepEqual([...new Set((await Promise.all(tried)).map((it) => it.status))], [429]);
  });

  test('are still counted when the right one is used in between', async () => {
    const { email } = await direct.addUser({ name: 'script' });
    for (let i = 0; i < FREE; i++) {
      assert.equal(await statusOf(direct, email, { password: PASSWORD }), 200);
      if (i === 0) await wrong(direct, 1, email);
      else assert.equal(await statusOf(direct, email), 401);
    }
    await assertRefused(direct, email);
    await block(direct, email);
    assert.equal(await statusOf(direct, email, { password: PASSWORD }), 429);
  });

  test('are refused before hashing', async () => {
    const times = async (server, status) => {
      const email = nobody();
      if (status === 429) await wrong(server, FREE, email);
      const all = [];
      for (let i = 0; i < 15; i++) {
        const start = performance.now();
        if ((await statusOf(server, email)) === status) all.push(performance.now() - start);
      }
      assert.ok(all.length > 10);
      return all.sort((a, b) => a - b)[all.length >> 1];
    };
    const [hashed, refused] = [await times(unlimited, 401), await times(direct, 429)];
    assert.ok(refused < hashed / 2, `refused in ${refused} ms, hashed in ${hashed} ms`);
  });
});

describe('a client', () => {
  test('that tries many accounts is throttled for all of them', async () => {
    const from = address();
    await wrong(behind, FREE_OF_CLIENT, nobody, { from });
    await assertRefused(behind, nobody(), { from });
    assert.equal(await statusOf(behind, nobody(), { from: address() }), 401);
  });

  test('is the last address that the trusted proxy adds, whatever came before it', async () => {
    const [from, email] = [address(), nobody()];
    for (let i = 0; i < FREE; i++)
      assert.equal(await statusOf(behind, email, { from: `${address()}, nonsense, ${from}, 10.1.2.3` }), 401);
    await assertRefused(behind, email, { from });
    assert.equal(await statusOf(behind, email, { from: `${from}, ${address()}` }), 401, 'another one');
  });

  test('is the same with a port in its address', async () => {
    for (const from of ['203.0.113.5', '[2001:db8:5::1]']) {
      const email = nobody();
      for (let i = 0; i < FREE; i++) assert.equal(await statusOf(behind, email, { from: `${from}:${4711 + i}` }), 401);
      await assertRefused(behind, email, { from: from.replace(/[[\]]/g, '') });
    }
  });

  test('is the proxy itself if it adds no address', async () => {
    const email = nobody();
    const last = ['', 'nonsense', `${address()}, unknown`, '1.2.3.4:port', ' '];
    for (const from of last) assert.equal(await statusOf(behind, email, { from }), 401);
    await assertRefused(behind, email);
  });

  test('that is not a trusted proxy cannot set another address', async () => {
    const email = nobody();
    for (let i = 0; i < FREE; i++) assert.equal(await statusOf(direct, email, { from: address() }), 401);
    await assertRefused(direct, email, { from: address() });
    const other = nobody();
    const elsewhere = { connection: { localAddress: '127.0.0.2' } };
    const forged = (i) => ({
      path: '/me',
      ...elsewhere,
      headers: { Authorization: basic(other, 'x'), 'X-Forwarded-For': i },
    });
    for (let i = 0; i < FREE; i++) assert.equal((await behind.request(forged(address()))).status, 401);
    assert.equal((await behind.request(forged(address()))).status, 429);
  });

  test('with IPv6 is a /64 network', async () => {
    const email = nobody();
    for (let i = 0; i < FREE; i++)
      assert.equal(await statusOf(behind, email, { from: `2001:db8:1:2:${i}::${i}` }), 401);
    await assertRefused(behind, email, { from: '2001:db8:1:2:ffff::1' });
    assert.equal(await statusOf(behind, email, { from: '2001:db8:1:3::1' }), 401);
    assert.equal(await statusOf(behind, email, { from: '::ffff:192.0.2.7' }), 401);
  });

  test('is distinguished on a server that listens on all addresses', async (t) => {
    if (!existsSync('/proc/net/if_inet6')) return t.skip('this machine has no IPv6');
    const server = await startServer({ people: {}, env: ON, host: '[::]' });
    const email = nobody();
    const by = async (host, localAddress) =>
      (await guess(server, email, { connection: { host, localAddress } })).status;
    for (let i = 0; i < FREE; i++) assert.equal(await by('127.0.0.1', '127.0.0.1'), 401);
    assert.equal(await by('127.0.0.1', '127.0.0.1'), 429);
    assert.equal(await by('127.0.0.1', '127.0.0.3'), 401);
    assert.equal(await by('::1', '::1'), 401);
  });
});

describe('clients cannot lock others out', () => {
  async function devices() {
    const person = await behind.addUser({ name: `owner${++serial}` });
    const body = { email: person.email, password: PASSWORD };
    const reply = await behind.request({
      method: 'POST',
      path: '/session',
      body,
      headers: { ...HERE, 'X-Forwarded-For': address() },
    });
    const cookie = reply.headers['set-cookie'].find((it) => it.startsWith('retort_device=')).split(';')[0];
    return { email: person.email, from: address(), cookie };
  }

  const signIn = async ({ email, from, cookie }, password = PASSWORD) => {
    const headers = { ...HERE, 'X-Forwarded-For': from, ...(cookie && { Cookie: cookie }) };
    return (await behind.request({ method: 'POST', path: '/session', body: { email, password }, headers })).status;
  };

  test('a known device can sign in while strangers guess from many addresses', async () => {
    const own = await devices();
    for (let i = 0; i < FREE_OF_ACCOUNT; i++) assert.equal(await statusOf(behind, own.email, { from: address() }), 401);
    await block(behind, own.email, () => ({ from: address() }));
    assert.equal(await signIn({ ...own, cookie: '' }), 429, 'from an unknown device');
    assert.equal(await signIn(own), 200);
    assert.equal(await signIn({ ...own, from: address() }), 200, 'elsewhere, too');
  });

  test('so can a script with Basic from an address where its password was right', async () => {
    const { email } = await behind.addUser({ name: `script${++serial}` });
    const right = { password: PASSWORD, from: address() };
    assert.equal(await statusOf(behind, email, right), 200);
    for (let i = 0; i < FREE_OF_ACCOUNT; i++) await guess(behind, email, { from: address() });
    await block(behind, email, () => ({ from: address() }));
    assert.equal(await statusOf(behind, email, { ...right, from: address() }), 429, 'elsewhere');
    assert.equal(await statusOf(behind, email, right), 200);
  });

  test('a known device can sign in while a client in its own network guesses', async () => {
    const own = await devices();
    await wrong(behind, FREE_OF_CLIENT, nobody, { from: own.from });
    for (let i = 0; i < FREE; i++) await guess(behind, own.email, { from: own.from });
    await block(behind, own.email, () => ({ from: own.from }));
    assert.equal(await signIn({ ...own, cookie: '' }), 429);
    assert.equal(await signIn(own), 200);
  });

  test('a known device is throttled itself, and its cookie is valid for its own account only', async () => {
    const [own, other] = [await devices(), await devices()];
    for (let i = 0; i < FREE; i++) assert.equal(await signIn({ ...own, from: address() }, 'wrong password'), 401);
    assert.equal(await signIn({ ...own, from: address() }), 429);
    for (let i = 0; i < FREE_OF_ACCOUNT; i++) await guess(behind, other.email, { from: address() });
    await block(behind, other.email, () => ({ from: address() }));
    const forged = other.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const cookie of [own.cookie, forged, `${other.cookie}x`, 'retort_device=1', 'retort_device=.'])
      assert.equal(await signIn({ ...other, cookie }), 429, cookie);
    assert.equal(await signIn(other), 200);
  });

  test('a change of the password forgets all devices except the one that changes it', async () => {
    const own = await devices();
    const body = { email: own.email, password: PASSWORD };
    const headers = { ...HERE, 'X-Forwarded-For': address() };
    const cookies = ({ headers }) => headers['set-cookie'].map((it) => it.split(';')[0]);
    const here = cookies(await behind.request({ method: 'POST', path: '/session', headers, body })).join('; ');
    const reply = await behind.request({
      method: 'PUT',
      path: '/me/password',
      headers: { ...headers, Cookie: here },
      body: { old_password: PASSWORD, password: 'mauve turnip orbit' },
    });
    assert.equal(reply.status, 204, reply.text);
    for (let i = 0; i < FREE_OF_ACCOUNT; i++) await guess(behind, own.email, { from: address() });
    const attempt = (cookie) => signIn({ ...own, from: address(), cookie }, 'mauve turnip orbit');
    assert.equal(await attempt(own.cookie), 429, 'a device of the old password');
    assert.equal(await attempt(here), 429, 'the cookie that it had before');
    assert.equal(await attempt(cookies(reply)[0]), 200, 'the device that changed it');
  });
});

test('64 concurrent requests with one right password all succeed, and are not counted', async () => {
  const { email } = await direct.addUser({ name: 'parallel' });
  const agent = new Agent({ keepAlive: true });
  const connection = { localAddress: `127.0.1.${place}`, agent };
  const burst = () =>
    Promise.all(Array.from({ length: 64 }, () => statusOf(direct, email, { password: PASSWORD, connection })));
  assert.deepEqual([...new Set(await burst())], [200]);
  await wrong(direct, FREE, email);
  assert.deepEqual([...new Set(await burst())], [429]);
  agent.destroy();
});

test('requests that send email are throttled per client, whatever the email addresses', async () => {
  const from = { 'X-Forwarded-For': address() };
  const post = (path, headers = from) => behind.request({ method: 'POST', path, headers, body: { email: nobody() } });
  for (let i = 0; i < 20; i++)
    assert.equal((await post(i % 2 ? '/password-reset-requests' : '/confirmation-requests')).status, 202);
  const register = { email: nobody(), username: 'patient', password: PASSWORD };
  for (const reply of [
    await post('/password-reset-requests'),
    await post('/confirmation-requests'),
    await behind.request({ method: 'POST', path: '/users', headers: from, body: register }),
  ]) {
    assert.equal(reply.status, 429);
    assert.ok(Number(reply.headers['retry-after']) <= 5);
  }
  assert.equal((await post('/password-reset-requests', { 'X-Forwarded-For': address() })).status, 202);
});

test('RETORT_RATE_LIMIT=off disables throttling', async () => {
  await wrong(unlimited, 3 * FREE, 'john@example.com');
  assert.equal(await statusOf(unlimited, 'john@example.com', { password: PASSWORD }), 200);
});
