// Every request has an id: in its reply, in problems, and in the log.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';

const NEW = /^[0-9a-f]{32}$/;

let server;
before(async () => {
  server = await startServer();
});

const idOf = async (options) => (await server.request(options)).headers['request-id'];
const sending = (id, headers = {}) => ({ headers: { 'Request-Id': id, ...headers } });

async function raw(bytes) {
  const connection = await RawConnection.open(server.port);
  connection.write(bytes);
  const reply = await connection.reply();
  connection.close();
  return reply;
}

describe('the id of a request', () => {
  const REQUESTS = {
    'a read': { path: '/posts' },
    'a write': { method: 'POST', path: '/posts', as: 'john', body: { body: 'Hello' } },
    'a page that does not exist': { path: '/nothing' },
    'a page outside the contract': { path: '//livez' },
    'a wrong method': { method: 'DELETE', path: '/posts' },
    'wrong credentials': { path: '/posts', headers: { Authorization: 'Bearer wrong' } },
    'an invalid body': { method: 'POST', path: '/posts', as: 'john', body: {} },
    'a body that is too large': { method: 'POST', path: '/markdown', body: 'x'.repeat(300_000) },
    HEAD: { method: 'HEAD', path: '/posts' },
    OPTIONS: { method: 'OPTIONS', path: '/posts', contract: false },
  };
  for (const [name, options] of Object.entries(REQUESTS)) {
    test(`is in the reply to ${name}: what was sent, or a new one`, async () => {
      assert.equal(
        await idOf({ ...options, headers: { ...options.headers, 'Request-Id': 'Mine-1.a_b' } }),
        'Mine-1.a_b',
      );
      const first = await idOf(options);
      assert.match(first, NEW);
      assert.notEqual(await idOf(options), first);
    });
  }

  test('is made anew where it is invalid', async () => {
    for (const id of ['', 'a b', 'a"b', 'a\\b', '{}', 'a,b', 'a=b', 'ä', 'x'.repeat(65)])
      assert.match(await idOf({ path: '/posts', ...sending(Buffer.from(id).toString('latin1')) }), NEW, id);
    assert.equal(await idOf({ path: '/posts', ...sending('x'.repeat(64)) }), 'x'.repeat(64));
  });

  test('does not pass to the next request on the connection', async () => {
    const connection = await RawConnection.open(server.port);
    connection.write(rawRequest('GET /livez HTTP/1.1', ['Request-Id: first']));
    assert.equal((await connection.reply()).headers['request-id'], 'first');
    connection.write(rawRequest('GET /livez HTTP/1.1', []));
    assert.match((await connection.reply()).headers['request-id'], NEW);
    connection.write('GET / HTTP/2.0\r\n\r\n'); // refused before its headers are read
    const { status, headers, json } = await connection.reply();
    assert.deepEqual([status, json.request_id], [505, headers['request-id']]);
    assert.match(json.request_id, NEW);
    connection.close();
  });

  test('is in what the server answers before it has read the request', async () => {
    const chunk = rawRequest(
      'POST /api/v1/posts HTTP/1.1',
      ['Transfer-Encoding: chunked', 'Request-Id: mine'],
      'zz\r\n',
    );
    for (const [bytes, status, id] of [
      [rawRequest('GET /api/v1/posts HTTP/1.1', [`X: ${'a'.repeat(20_000)}`, 'Request-Id: mine']), 431, NEW],
      ['GET /\r\n\r\n', 400, NEW],
      [chunk, 400, /^mine$/],
    ]) {
      const { status: seen, headers, json } = await raw(bytes);
      assert.equal(seen, status);
      assert.match(headers['request-id'], id);
      assert.equal(json.request_id, headers['request-id']);
    }
  });

  test('pages of allowed origins can read it, and may send it', async (t) => {
    const other = await startServer({ people: {}, env: { RETORT_CORS_ORIGINS: 'https://app.example' } });
    t.after(() => other.close());
    const headers = { Origin: 'https://app.example' };
    const read = await other.request({ path: '/posts', headers });
    assert.match(read.headers['access-control-expose-headers'], /\bRequest-Id\b/);
    const asked = await other.request({ method: 'OPTIONS', path: '/posts', headers, contract: false });
    assert.match(asked.headers['access-control-allow-headers'], /\bRequest-Id, traceparent, tracestate\b/);
  });
});

describe('the id belongs to one request, and changes nothing else', () => {
  test('the tag of a reply stays the same, and 304 has the id of its own request', async () => {
    const { headers } = await server.request({ path: '/users/@john', ...sending('one') });
    const again = await server.request({ path: '/users/@john', ...sending('two', { 'If-None-Match': headers.etag }) });
    assert.equal(again.status, 304);
    assert.equal(again.headers['request-id'], 'two');
    assert.equal(again.headers.etag, headers.etag);
  });

  test('an answer that is repeated for an Idempotency-Key has the same bytes, and the id of the repetition', async () => {
    const send = (id) =>
      server.request({
        method: 'POST',
        path: '/posts',
        as: 'susan',
        body: { body: 'Once' },
        ...sending(id, { 'Idempotency-Key': '"request-ids"' }),
      });
    const first = await send('one');
    const second = await send('two');
    assert.equal(first.status, 201);
    assert.deepEqual([second.status, second.text, second.headers.location], [201, first.text, first.headers.location]);
    assert.equal(second.headers['request-id'], 'two');
  });

  test('the problem of a failed precondition shows the tag of what is there, and the id beside it', async () => {
    const made = await server.request({ method: 'POST', path: '/posts', as: 'john', body: { body: 'Mine' } });
    const { id } = made.json;
    const change = { method: 'PUT', path: `/posts/${id}`, as: 'john', body: { body: 'Changed' } };
    const refused = await server.request({ ...change, ...sending('late', { 'If-Match': '"v99-0"' }) });
    assert.equal(refused.status, 412);
    assert.equal(refused.json.request_id, 'late');
    assert.equal(refused.headers.etag, (await server.request({ path: `/posts/${id}`, as: 'john' })).headers.etag);
  });
});
