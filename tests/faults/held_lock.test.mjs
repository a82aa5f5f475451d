// Another process holds the write lock: whoever writes is refused early and may come again, and nobody else notices.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { checkReply } from '../support/contract.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { until } from '../support/until.mjs';

const WRITERS = 64;

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} }, env: { RETORT_POOL: '16' } });
  assert.equal(
    (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'first' } })).status,
    201,
  );
});

/** Reads one after the other while `go` says so; how long each took, sorted. */
async function reads(go) {
  const agent = new Agent({ keepAlive: true });
  const times = [];
  while (go(times.length)) {
    const start = performance.now();
    const reply = await server.request({ path: '/posts/1', agent });
    assert.equal(reply.status, 200, reply.text);
    times.push(performance.now() - start);
  }
  agent.destroy();
  return times.sort((a, b) => a - b);
}

test('reading goes on, writing is refused and recovers', async (t) => {
  const idle = await reads((count) => count < 300);
  server.sql((db) => db.exec('UPDATE users SET last_seen = 1000000'));
  const other = new DatabaseSync(server.database);
  const agent = new Agent({ keepAlive: true, maxSockets: WRITERS });
  const refused = [];
  let held = true;
  other.exec('BEGIN IMMEDIATE');
  const writers = Array.from({ length: WRITERS }, async (_, n) => {
    for (let i = 0; held; i++) {
      const body = { body: `comment ${n} ${i}` };
      const reply = await server.request({ as: 'john', method: 'POST', path: '/posts/1/comments', body, agent });
      if (reply.status === 503) refused.push(reply);
      else assert.equal(reply.status, 201, reply.text);
    }
  });
  const during = await reads((count) => count < 300 || refused.length < 2 * WRITERS);
  const headers = { Authorization: basic('susan@example.com', PASSWORD) };
  assert.equal((await server.request({ path: '/me', headers })).status, 200, 'a password is hashed meanwhile');
  assert.ok((await server.request({ path: '/comments?page=60' })).status < 500, 'a long read has its threads');
  assert.equal((await server.request({ path: '//readyz' })).status, 200);
  other.exec('ROLLBACK');
  other.close();
  held = false;
  await Promise.all(writers);
  agent.destroy();
  for (const reply of refused) {
    assert.match(reply.headers['retry-after'], /^[1-9]/);
    checkReply(reply);
  }
  const at = (times, part) => times[Math.floor(times.length * part)];
  for (const part of [0.5, 0.99])
    t.diagnostic(`${part}: ${at(idle, part).toFixed(1)} ms idle, ${at(during, part).toFixed(1)} ms meanwhile`);
  // The writers share the machine; who waited for the lock would take seconds.
  assert.ok(at(during, 0.5) < 20 * at(idle, 0.5) + 20, `${at(idle, 0.5)} ms idle, ${at(during, 0.5)} ms meanwhile`);
  await until(
    async () =>
      (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'again' } })).status === 201,
    'writing to recover',
  );
  await until(
    async () => !(await server.request({ path: '/users/@susan' })).json.last_seen.startsWith('1970'),
    'last_seen, which waited for the lock by itself',
  );
});
