// More requests than the server can handle: it says so, with Retry-After, and still serves everybody else.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';

const FLOOD = join(import.meta.dirname, 'flood.mjs');

let server;
before(async () => {
  const env = { RETORT_WORKERS: '128', RETORT_TRUSTED_PROXIES: '127.0.0.1' };
  server = await startServer({ people: { john: {}, susan: {} }, env });
});

test('D11 more sign-ins than can be hashed at once: each is answered, and requests with tokens are not affected', async () => {
  assert.equal((await server.request({ as: 'john', path: '/me' })).status, 200);
  const agent = new Agent();
  const guess = (i) => ({ path: '/me', agent, headers: { Authorization: basic('susan@example.com', `guess ${i}`) } });
  const guesses = Array.from({ length: 60 }, (_, i) => server.request(guess(i)));
  const busy = server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'meanwhile' } });
  const statuses = (await Promise.all(guesses)).map((reply) => reply.status);
  for (const status of statuses) assert.ok([401, 503].includes(status), String(status));
  assert.equal((await busy).status, 201);
  assert.equal((await server.request({ as: 'susan', path: '/me' })).status, 200, 'the queue is empty again');
});

const SIGN_IN = { method: 'POST', path: '/session', body: { email: 'susan@example.com', password: PASSWORD } };
const from = (address) => ({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': address });

/** Starts failing sign-ins on `count` connections from many addresses, more than can be hashed. Returns a function that stops them. */
async function flood(connections, addresses) {
  const args = [FLOOD, server.port, connections, addresses].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [told] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(60_000) }); // the first refusal
  assert.match(String(told), /503/, 'more than can be hashed');
  return async () => {
    child.kill();
    await once(child, 'close');
  };
}

test('D11 24 addresses that guess do not lock others out, and do not flood the log', async () => {
  const logged = () => server.log.match(/BUSY/g)?.length ?? 0;
  const before = logged();
  const stop = await flood(24 * 20, 24);
  const statuses = [];
  for (let i = 0; i < 6; i++)
    statuses.push((await server.request({ ...SIGN_IN, headers: from(`198.51.100.${i}`) })).status);
  await stop();
  assert.deepEqual([...new Set(statuses)], [200], String(statuses));
  assert.ok(logged() <= before + 2, `${logged() - before} lines`);
});

test('D11 a known device can sign in, however many addresses guess', async () => {
  const known = await server.request({ ...SIGN_IN, headers: from('198.51.100.1') });
  const Cookie = known.headers['set-cookie'].find((it) => it.startsWith('retort_device=')).split(';')[0];
  const stop = await flood(480, 60);
  const statuses = [];
  for (let i = 0; i < 6; i++) {
    const headers = { ...from(`203.0.113.${i}`), Cookie };
    statuses.push((await server.request({ ...SIGN_IN, headers })).status);
  }
  await stop();
  assert.deepEqual([...new Set(statuses)], [200], String(statuses));
});

test('another process locks the database: writes are 503 and change nothing, reads go on, and the server recovers', async () => {
  const write = (body) => server.request({ as: 'john', method: 'POST', path: '/posts', body: { body } });
  const { count } = (await server.request({ path: '/posts' })).json;
  const release = await server.data.hold();
  try {
    const refused = Promise.all([write('refused 1'), write('refused 2')]);
    assert.equal((await server.request({ as: 'john', path: '/posts' })).json.count, count);
    assert.deepEqual(
      (await refused).map((reply) => reply.status),
      [503, 503],
    );
  } finally {
    await release();
  }
  assert.equal((await write('goes on')).status, 201);
  const { json } = await server.request({ path: '/posts' });
  assert.deepEqual([json.count, json.posts[0].body], [count + 1, 'goes on']);
});

test('D11 a flood of failing sign-ins does not slow down reads and signed-in accounts', async (t) => {
  const times = async (request) => {
    const all = [];
    for (let i = 0; i < 60; i++) {
      const start = performance.now();
      const reply = await server.request({ ...request, agent: new Agent() });
      assert.equal(reply.status, 200, reply.text);
      all.push(performance.now() - start);
    }
    return all.sort((a, b) => a - b)[30];
  };
  const requests = { reading: { path: '/posts' }, 'a token': { as: 'john', path: '/me' } };
  const measure = async () =>
    Object.fromEntries([
      ['reading', await times(requests.reading)],
      ['a token', await times(requests['a token'])],
    ]);
  await measure();
  const before = await measure();
  const stop = await flood(64, 1);
  const during = await measure();
  await stop();
  for (const [name, ms] of Object.entries(during)) {
    t.diagnostic(`${name}: ${(ms / before[name]).toFixed(1)} times as long`);
    // The flood itself uses some of the machine's cores, and so may others. Behind what is hashed, they would take seconds.
    assert.ok(ms < Math.max(20 * before[name], 200), `${name}: ${before[name]} ms before, ${ms} ms meanwhile`);
  }
});
