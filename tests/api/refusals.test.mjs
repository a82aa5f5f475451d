// Requests that libmicrohttpd itself refuses, or that are refused before their body is read: each gets one problem
// document and a closed connection, and leaves nothing behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { checkReply } from '../support/contract.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ people: {} });
});

const get = (headers, target = '/api/v1/posts') => rawRequest(`GET ${target} HTTP/1.1`, headers);
const post = (headers, body = '') =>
  rawRequest('POST /api/v1/posts HTTP/1.1', ['Content-Type: application/json', ...headers], body);
const COOKIES = get([`Cookie: ${'a=b; '.repeat(300)}`]);

/** All responses until the server closes the connection, which it must do. */
async function replies(bytes) {
  const connection = await RawConnection.open(server.port);
  try {
    connection.write(bytes);
    const all = await connection.replies();
    assert.equal(connection.received.length, 0, `${connection.received}`);
    return all;
  } finally {
    connection.close();
  }
}

async function refused(bytes, status, type) {
  const all = await replies(bytes);
  assert.deepEqual(
    all.map((reply) => reply.status),
    [status],
  );
  const [{ headers, json }] = all;
  assert.match(headers['content-type'], /^application\/problem\+json/);
  assert.match(headers.connection, /close/i);
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.ok(Math.abs(Date.parse(headers.date) - Date.now()) < 60_000, headers.date);
  assert.deepEqual([json.type, json.status], [`/problems/${type}`, status]);
  checkReply({ ...all[0], method: 'GET', path: '/nothing' });
}

describe('a request that libmicrohttpd refuses gets one problem', () => {
  const CASES = {
    'many cookies': [COOKIES, 431, 'headers-too-large'],
    'a long header': [get([`X-Long: ${'a'.repeat(20_000)}`]), 431, 'headers-too-large'],
    'many headers': [get(Array(1000).fill('X-Many: a')), 431, 'headers-too-large'],
    'many arguments': [get([], `/api/v1/posts?${'a=b&'.repeat(1000)}`), 431, 'headers-too-large'],
    'a long address': [get([], `/${'a'.repeat(20_000)}`), 414, 'uri-too-long'],
    'another version': ['GET / HTTP/2.0\r\nHost: x\r\n\r\n', 505, 'http-version'],
    'no version': ['GET /\r\n\r\n', 400, 'bad-request'],
    'no host': ['GET / HTTP/1.1\r\n\r\n', 400, 'bad-request'],
    'a header without a colon': ['GET / HTTP/1.1\r\nHost: x\r\nnothing\r\n\r\n', 400, 'bad-request'],
    'a length that is none': [post(['Content-Length: abc']), 400, 'bad-request'],
    'a negative length': [post(['Content-Length: -5']), 400, 'bad-request'],
    'a length beyond all bounds': [post(['Content-Length: 99999999999999999999999']), 413, 'too-large'],
    'a chunk that is none': [post(['Transfer-Encoding: chunked'], 'zz\r\n'), 400, 'bad-request'],
    'a chunk beyond all bounds': [post(['Transfer-Encoding: chunked'], `${'f'.repeat(20)}\r\n`), 413, 'too-large'],
    'a chunk with a long extension': [
      post(['Transfer-Encoding: chunked'], `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
      400,
      'bad-request',
    ],
    'an unknown Transfer-Encoding': [post(['Transfer-Encoding: gzip']), 400, 'bad-request'],
  };
  for (const [name, [bytes, status, type]] of Object.entries(CASES)) test(name, () => refused(bytes, status, type));

  test('also after a good request on the same connection, which is answered first', async () => {
    const all = await replies(Buffer.concat([get([]), COOKIES]));
    assert.deepEqual(
      all.map((reply) => reply.status),
      [200, 431],
    );
  });
});

test('a Content-Length that is too large is refused before the body is sent', async () => {
  await refused(post([`Content-Length: ${256 * 1024 + 1}`]), 413, 'too-large');
});

test('refused requests leak no memory', async () => {
  const resident = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]);
  const refuse = async (count) => {
    for (let i = 0; i < count; i++) await replies(COOKIES);
  };
  await refuse(500);
  const first = resident();
  await refuse(3000);
  const grown = resident() - first;
  assert.ok(grown < 1000, `${grown} KiB more`); // leaking 3,000 requests took 1,800
  assert.deepEqual(await server.end(), { code: 0, signal: null });
  assert.doesNotMatch(server.recentLog, /unanswered/);
});
