// nginx in front: connections to the API are reused, and one address cannot use all of them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { freePort } from '../support/free_port.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';
import { Web, socketIn } from '../support/web.mjs';

const CLIENT_REQUESTS = 128; // limit_conn of nginx.conf
const CLIENT_BODIES = 32;
const HELD = 5000;

const also = (dir) => `unix:${socketIn(dir)}`;

async function startWeb(t, options) {
  const web = new Web({ port: await freePort(), ...options });
  t.after(() => web.close());
  await web.start();
  return web;
}

/** The status of a GET from one of this machine's loopback addresses, on a new connection. */
function get(web, path, { from = '127.0.0.1', headers } = {}) {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: web.port, path, headers, localAddress: from, agent: false }, (reply) => {
      let text = '';
      reply.on('data', (chunk) => (text += chunk)).on('end', () => done({ status: reply.statusCode, reply, text }));
    })
      .on('error', fail)
      .end();
  });
}

/** A connection that sends only `bytes`; `ended`: the other side has closed it; `received`: what it sent. */
function hold(web, bytes, from) {
  const held = { received: '', ended: false };
  held.socket = connect({ host: '127.0.0.1', port: web.port, localAddress: from });
  held.opened = new Promise((done) => held.socket.once('connect', () => held.socket.write(bytes, done)));
  held.socket.on('data', (chunk) => (held.received += chunk));
  for (const event of ['end', 'close', 'error']) held.socket.on(event, () => (held.ended = true));
  return held;
}

test('connections to the API are reused', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'retort-api-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const api = createServer((_, reply) => reply.end('{}'));
  let connections = 0;
  api.on('connection', () => connections++);
  await new Promise((done) => api.listen(join(dir, 'api.sock'), done));
  t.after(() => api.close());
  const web = await startWeb(t, { api: join(dir, 'api.sock') });
  const before = connections;
  for (let i = 0; i < 200; i++) assert.equal((await get(web, '/api/v1/posts')).status, 200);
  // Each nginx worker has its own; there is one worker per core.
  assert.ok(connections - before < 100, `${connections - before} connections for 200 requests`);
});

describe('one address', () => {
  let server;
  before(async () => (server = await startServer({ people: { john: {} }, also })));

  test('the API gets the address of the client, whatever the client sends', async (t) => {
    const limited = await startServer({ people: { john: {} }, also, env: { RETORT_RATE_LIMIT: 'on' } });
    const web = await startWeb(t, { api: socketIn(limited.dir) });
    const guess = (from, i) => {
      const authorization = `Basic ${Buffer.from(`nobody${i}@example.com:guess`).toString('base64')}`;
      return get(web, '/api/v1/me', { from, headers: { authorization, 'X-Forwarded-For': `203.0.113.${i}` } });
    };
    for (let i = 0, status = 401; status === 401; i++) {
      ({ status } = await guess('127.0.0.2', i));
      assert.ok(status === 401 || status === 429, `guess ${i}: ${status}`);
      assert.ok(i < 60, 'guesses of one address are not counted together');
    }
    assert.equal((await guess('127.0.0.3', 61)).status, 401, 'another address is not blocked');
  });

  test('trusted proxies in front can set the address of the client', async (t) => {
    const limited = await startServer({ people: { john: {} }, also, env: { RETORT_RATE_LIMIT: 'on' } });
    const web = await startWeb(t, {
      api: socketIn(limited.dir),
      env: { RETORT_TRUSTED_PROXIES: '127.0.0.8, 127.0.0.9' },
    });
    const guess = (client, i) => {
      const authorization = `Basic ${Buffer.from(`nobody${i}@example.com:guess`).toString('base64')}`;
      const headers = { authorization, 'X-Forwarded-For': `${client}, 127.0.0.9` };
      return get(web, '/api/v1/me', { from: '127.0.0.8', headers });
    };
    for (let i = 0, status = 401; status === 401; i++) {
      ({ status } = await guess('203.0.113.1', i));
      assert.ok(i < 60, 'guesses of one client are not counted together');
    }
    assert.equal((await guess('203.0.113.2', 61)).status, 401, 'another client is not blocked');
  });

  test(`can send ${CLIENT_BODIES} bodies and ${CLIENT_REQUESTS} requests at once`, async (t) => {
    const web = await startWeb(t, { api: socketIn(server.dir) });
    const unfinished =
      'POST /api/v1/posts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{';
    const held = Array.from({ length: CLIENT_BODIES + 8 }, () => hold(web, unfinished, '127.0.0.2'));
    t.after(() => held.forEach(({ socket }) => socket.destroy()));
    const refused = () => held.filter(({ received }) => /^HTTP\/1\.1 429 /.test(received));
    await waitFor(() => refused().length === 8, 'eight refusals');
    const [head, body] = refused()[0].received.split('\r\n\r\n');
    assert.match(head, /Content-Type: application\/problem\+json/);
    assert.match(head, /Retry-After: \d/);
    assert.equal(JSON.parse(body).error, 'too many requests');
    assert.equal(JSON.parse(body).type, '/problems/connections');
    assert.equal((await get(web, '/api/v1/posts', { from: '127.0.0.2' })).status, 200, 'a request without a body');
    const other = hold(web, unfinished, '127.0.0.3');
    t.after(() => other.socket.destroy());
    await other.opened;
    assert.equal((await get(web, '/api/v1/posts', { from: '127.0.0.3' })).status, 200);
    assert.equal(other.received, '', 'another address sends a body');
  });

  test('limits by address can be disabled', async (t) => {
    const web = await startWeb(t, { api: socketIn(server.dir), env: { RETORT_RATE_LIMIT: 'off' } });
    const whole = `POST /api/v1/markdown HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n`;
    const held = Array.from({ length: CLIENT_BODIES + 8 }, () => hold(web, whole, '127.0.0.2'));
    t.after(() => held.forEach(({ socket }) => socket.destroy()));
    await Promise.all(held.map(({ opened }) => opened));
    for (const { socket } of held) socket.write('{"body":"a"}');
    await waitFor(() => held.every(({ received }) => received), 'an answer to each');
    assert.ok(
      held.every(({ received }) => !/^HTTP\/1\.1 429 /.test(received)),
      held.map(({ received }) => received.split('\r\n', 1)[0]).join(', '),
    );
  });

  test(`with ${HELD} connections does not prevent others from being answered`, async (t) => {
    const web = await startWeb(t, { api: socketIn(server.dir) });
    const held = Array.from({ length: HELD }, () =>
      hold(web, 'GET /api/v1/posts HTTP/1.1\r\nHost: a\r\nX-Slow: ', '127.0.0.2'),
    );
    t.after(() => held.forEach(({ socket }) => socket.destroy()));
    await waitFor(() => held.every(({ socket, ended }) => ended || !socket.connecting), 'all connections');
    for (let i = 0; i < 10; i++) assert.equal((await get(web, '/api/v1/posts', { from: '127.0.0.3' })).status, 200);
    const open = held.filter(({ ended }) => !ended).length;
    assert.ok(open > 0, 'they were held meanwhile');
    await waitFor(() => held.every(({ ended }) => ended), 'the end of headers that never end');
  });
});
