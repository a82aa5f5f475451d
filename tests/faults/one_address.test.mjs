// Many people behind one address, such as a company's, open their timelines at once: all are served, and so are others.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';

const PEOPLE = 64;

let server;
before(async () => {
  const env = { RETORT_POOL: '1', RETORT_RATE_LIMIT: 'on', RETORT_TRUSTED_PROXIES: '127.0.0.1' };
  server = await startServer({ people: { john: {}, susan: {} }, env });
  for (const as of ['john', 'susan'])
    assert.equal((await server.request({ as, method: 'POST', path: '/posts', body: { body: as } })).status, 201);
});

test('64 timelines at once for one address, with one thread for them; another address is served as well', async () => {
  const request = (client) => rawRequest('GET /api/v1/users/@john/timeline HTTP/1.1', [`X-Forwarded-For: ${client}`]);
  const clients = [...Array(PEOPLE).fill('203.0.113.1'), '203.0.113.2'];
  const connections = await Promise.all(clients.map(() => RawConnection.open(server.port)));
  for (let round = 0; round < 3; round++) {
    // All requests but their ends first, so that they are complete at the same time.
    await Promise.all(connections.map((connection, i) => connection.flush(request(clients[i]).subarray(0, -1))));
    for (const connection of connections) connection.write('\n');
    const replies = await Promise.all(connections.map((connection) => connection.reply()));
    const statuses = replies.map((reply) => reply.status);
    assert.deepEqual(new Set(statuses), new Set([200]), String(statuses));
    for (const reply of replies) assert.equal(reply.json.posts[0].body, 'john', 'john follows no one');
  }
  for (const connection of connections) connection.close();
});
