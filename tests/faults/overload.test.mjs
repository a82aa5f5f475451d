// More than the server can do at once: it says so, says when to come again, and stays useful for everybody else.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} }, env: { RETORT_WORKERS: '128' } });
});

test('D11 sign-ins beyond what can be hashed are 503, and whoever has a token goes on', async () => {
  assert.equal((await server.request({ as: 'john bearer', path: '/me' })).status, 200);
  const agent = new Agent();
  const guess = (i) => ({ path: '/me', agent, headers: { Authorization: basic('susan@example.com', `guess ${i}`) } });
  const guesses = Array.from({ length: 100 }, (_, i) => server.request(guess(i)));
  const busy = server.request({ as: 'john bearer', method: 'POST', path: '/posts', body: { body: 'meanwhile' } });
  const statuses = (await Promise.all(guesses)).map((reply) => reply.status);
  assert.deepEqual([...new Set(statuses)].sort(), [401, 503]);
  assert.equal((await busy).status, 201);
  assert.equal((await server.request({ as: 'susan', path: '/me' })).status, 200, 'the queue is empty again');
});
