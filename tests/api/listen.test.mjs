// Where the server listens: several addresses and Unix sockets.
import assert from 'node:assert/strict';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { basic } from '../support/client.mjs';
import { freePort } from '../support/free_port.mjs';
import { unstartedServer, startServer } from '../support/server.mjs';

/** GET by `{socketPath}` or by `{host, port}`. */
function get(where, { headers = {}, path = '/livez' } = {}) {
  return new Promise((done, fail) => {
    request({ ...where, path, headers, agent: false }, (reply) => {
      let text = '';
      reply.on('data', (chunk) => (text += chunk)).on('end', () => done({ status: reply.statusCode, text }));
    })
      .on('error', fail)
      .end();
  });
}

const socketOf = (dir) => `${dir}/api.sock`;
const also = (dir) => `unix:${socketOf(dir)}`;

test('several addresses and a Unix socket at once; the socket is removed at the end', async () => {
  const second = await freePort();
  const server = await startServer({ people: {}, also: (dir) => `127.0.0.2:${second}, ${also(dir)}` });
  const socketPath = socketOf(server.dir);
  assert.equal((await get({ host: '127.0.0.2', port: second })).status, 200);
  assert.equal((await get({ socketPath })).status, 200);
  assert.equal(statSync(socketPath).mode & 0o777, 0o666, 'the folder says who may come, not the socket');
  assert.deepEqual(await server.end(), { code: 0, signal: null });
  assert.ok(!existsSync(socketPath));
});

test('the socket file of a killed server is replaced', async () => {
  const server = await startServer({ people: {}, also });
  await server.end('SIGKILL');
  assert.ok(existsSync(socketOf(server.dir)));
  await server.start();
  assert.equal((await get({ socketPath: socketOf(server.dir) })).status, 200);
});

test('the server does not start if another program listens there, or a file exists there', async (t) => {
  const other = await unstartedServer(t);
  const refuse = async (listen) => {
    other.extra.RETORT_LISTEN = listen;
    const { code, stdout, stderr } = await other.cli(['serve'], { allowFailure: true });
    assert.equal(code, 1);
    assert.match(stdout + stderr, /cannot listen on unix:.*RETORT_LISTEN/);
  };
  await other.cli(['migrate']);
  const live = createServer();
  await new Promise((done) => live.listen(`${other.dir}/live.sock`, done));
  await refuse(`unix:${other.dir}/live.sock`);
  live.close();
  writeFileSync(`${other.dir}/precious`, 'precious');
  await refuse(`unix:${other.dir}/precious`);
  assert.ok(existsSync(`${other.dir}/precious`));
  await refuse(`unix:${other.dir}/no/folder/api.sock`);
});

test('retort health works with only a Unix socket', async () => {
  const server = await startServer({ people: {}, also });
  const alone = { RETORT_LISTEN: also(server.dir) };
  server.extra = alone;
  assert.equal((await server.cli(['health'])).code, 0);
  await server.end();
  const { code, stderr } = await server.cli(['health'], { allowFailure: true });
  assert.equal(code, 1);
  assert.match(stderr, /no server is ready at unix:/);
  server.extra = {};
});

test('X-Forwarded-For is trusted from the Unix socket, and not from an address', async () => {
  const server = await startServer({ people: { john: {} }, also, env: { RETORT_RATE_LIMIT: 'on' } });
  const guess = (where, address) =>
    get(where, {
      path: '/api/v1/me',
      headers: { Authorization: basic('john@example.com', 'wrong guess'), 'X-Forwarded-For': address },
    });
  const socket = { socketPath: socketOf(server.dir) };
  const statuses = async (where, addresses) => {
    const all = [];
    for (const address of addresses) all.push((await guess(where, address)).status);
    return all;
  };
  const many = Array.from({ length: 8 }, (_, i) => `198.51.100.${i + 1}`);
  assert.deepEqual(await statuses(socket, many), Array(8).fill(401), 'eight clients');
  const one = await statuses(socket, Array(8).fill('203.0.113.9'));
  assert.ok(one.includes(429), `one client: ${one}`);
  const direct = await statuses({ host: '127.0.0.1', port: server.port }, many);
  assert.ok(direct.includes(429), `one client, whatever it says: ${direct}`);
});
