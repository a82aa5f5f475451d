// More than the server can do at once: it says so, says when to come again, and stays useful for everybody else.
import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} }, env: { RETORT_WORKERS: '128' } });
});

test('D11 more sign-ins than can be hashed at once: each is answered, and whoever has a token goes on', async () => {
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

test('somebody else holds the database: writes are 503 and change nothing, reads go on, and it recovers', async () => {
  const write = (body) => server.request({ as: 'john', method: 'POST', path: '/posts', body: { body } });
  const { count } = (await server.request({ path: '/posts' })).json;
  const other = new DatabaseSync(server.database);
  other.exec('BEGIN IMMEDIATE');
  try {
    const refused = Promise.all([write('refused 1'), write('refused 2')]);
    assert.equal((await server.request({ as: 'john', path: '/posts' })).json.count, count);
    assert.deepEqual(
      (await refused).map((reply) => reply.status),
      [503, 503],
    );
  } finally {
    other.exec('ROLLBACK');
    other.close();
  }
  assert.equal((await write('goes on')).status, 201);
  const { json } = await server.request({ path: '/posts' });
  assert.deepEqual([json.count, json.posts[0].body], [count + 1, 'goes on']);
});
