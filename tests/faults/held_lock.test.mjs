// Another process holds the write lock: writes are refused early and can be repeated, and reads are not affected.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { checkReply } from '../support/contract.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const WRITERS = 64;

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} }, env: { RETORT_POOL: '16' } });
  assert.equal(
    (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'first' } })).status,
    201,
  );
});

/** The response of a request, and its time in milliseconds. */
async function timed(request) {
  const start = performance.now();
  const reply = await server.request(request);
  return { reply, ms: performance.now() - start };
}

/** Reads one after the other while `go` returns true; the time of each. */
async function reads(go) {
  const agent = new Agent({ keepAlive: true });
  const times = [];
  while (go(times.length)) {
    const { reply, ms } = await timed({ path: '/posts/1', agent });
    assert.equal(reply.status, 200, reply.text);
    times.push(ms);
  }
  agent.destroy();
  return times;
}

/** The time within which this share of them was done. */
const within = (part, times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)];

test('reads go on, and writes are refused and recover', async (t) => {
  const idle = await reads((count) => count < 300);
  server.sql((db) => db.exec('UPDATE users SET last_seen = 1000000'));
  const agent = new Agent({ keepAlive: true, maxSockets: WRITERS });
  const refused = [];
  let held = true;
  const release = await server.data.hold();
  const writers = Array.from({ length: WRITERS }, async (_, n) => {
    for (let i = 0; held; i++) {
      const body = { body: `comment ${n} ${i}` };
      const { reply, ms } = await timed({ as: 'john', method: 'POST', path: '/posts/1/comments', body, agent });
      if (reply.status === 503) refused.push({ reply, ms });
      else assert.equal(reply.status, 201, reply.text);
    }
  });
  const during = await reads((count) => count < 300 || refused.length < 2 * WRITERS);
  const headers = { Authorization: basic('susan@example.com', PASSWORD) };
  assert.equal((await server.request({ path: '/me', headers })).status, 200, 'a password is hashed meanwhile');
  assert.ok((await server.request({ path: '/comments?page=60' })).status < 500, 'a long read has its threads');
  assert.equal((await server.request({ path: '//readyz' })).status, 200);
  await release();
  held = false;
  await Promise.all(writers);
  agent.destroy();
  for (const { reply } of refused) {
    assert.match(reply.headers['retry-after'], /^[1-9]/);
    checkReply(reply);
  }
  const waited = refused.map(({ ms }) => ms);
  for (const part of [0.5, 0.9, 0.99]) {
    const [before, meanwhile, refusal] = [idle, during, waited].map((times) => within(part, times).toFixed(1));
    t.diagnostic(
      `${part}: reading ${before} ms idle, ${meanwhile} ms meanwhile; until a write was refused, ${refusal} ms`,
    );
  }
  // A write that waits for the lock takes as long as those that are refused, on the same busy machine.
  assert.ok(
    within(0.9, during) < within(0.1, waited),
    `reading ${within(0.9, during)} ms, refused after ${within(0.1, waited)} ms`,
  );
  await waitFor(
    async () =>
      (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'again' } })).status === 201,
    'writing to recover',
  );
  await waitFor(
    async () => !(await server.request({ path: '/users/@susan' })).json.last_seen.startsWith('1970'),
    'last_seen, which waited for the lock by itself',
  );
});
