// What HTTP asks of every server (RFC 9110, RFC 9112): methods, Host, Expect, and problems for all errors.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { checkReply } from '../support/contract.mjs';
import { RawConnection } from '../support/raw.mjs';
import { startServer } from '../support/server.mjs';

const APP = 'https://app.example';
const PAGES = ['/', '/livez', '/readyz', '/problems/busy'];

let server;
before(async () => {
  server = await startServer({ people: { john: {} }, env: { RETORT_CORS_ORIGINS: APP } });
});

/** Sends lines of a request, and returns the response. */
async function send(...lines) {
  const connection = await RawConnection.open(server.port);
  connection.write([...lines, '', ''].join('\r\n'));
  const reply = await connection.reply();
  connection.close();
  return reply;
}

/** Sends lines that are refused with a problem. */
async function refused(status, slug, ...lines) {
  const reply = await send(...lines);
  assert.equal(reply.status, status, `${lines}\n${reply.text}`);
  assert.equal(reply.json.type, `/problems/${slug}`);
  const [method, path] = lines[0].split(' ');
  checkReply({ ...reply, method, path: status === 417 ? '/api/v1/unknown' : path }); // 417: its operation is not known yet
  return reply;
}

describe('OPTIONS', () => {
  const ask = (path, headers) => server.request({ method: 'OPTIONS', path: `/${path}`, headers });

  test('of pages outside the contract is 204 with Allow', async () => {
    for (const path of PAGES) {
      const reply = await ask(path);
      assert.equal(reply.status, 204, path);
      assert.equal(reply.headers.allow, 'GET, HEAD, OPTIONS', path);
      assert.equal(reply.bytes.length, 0, path);
    }
  });

  test('of the server (*) is 204', async () => {
    assert.equal((await send('OPTIONS * HTTP/1.1', 'Host: x')).status, 204);
  });

  test('from another origin lists the methods if the origin may ask', async () => {
    const methods = async (Origin) =>
      (await ask('/livez', { Origin, 'Access-Control-Request-Method': 'GET' })).headers['access-control-allow-methods'];
    assert.equal(await methods(APP), 'GET, HEAD, OPTIONS');
    assert.equal(await methods('https://other.example'), undefined);
  });

  test('of what is not there is 404', async () => {
    for (const path of ['/nothing', '/problems/nothing', '/api/v1/nothing'])
      assert.equal((await ask(path)).status, 404, path);
  });
});

describe('methods that nothing takes are 405, with Allow', () => {
  for (const method of ['TRACE', 'CONNECT', 'BREW']) {
    test(method, async () => {
      const page = await refused(405, 'method', `${method} /livez HTTP/1.1`, 'Host: x');
      assert.equal(page.headers.allow, 'GET, HEAD, OPTIONS');
      const posts = await refused(405, 'method', `${method} /api/v1/posts HTTP/1.1`, 'Host: x', 'Cookie: secret=1');
      assert.equal(posts.headers.allow, 'GET, HEAD, POST, OPTIONS');
      assert.doesNotMatch(posts.text, /secret/, 'the request is not sent back');
    });
  }

  test('CONNECT to an authority', async () => {
    await refused(405, 'method', 'CONNECT example.com:443 HTTP/1.1', 'Host: example.com:443');
  });
});

describe('Host', () => {
  const LINE = 'GET /api/v1/posts HTTP/1.1';

  test('is demanded once', async () => {
    assert.equal((await send(LINE, 'Host: retort.example')).status, 200);
    await refused(400, 'bad-request', LINE);
    await refused(400, 'bad-request', LINE, 'Host: a.example', 'Host: b.example');
    await refused(400, 'bad-request', LINE, 'Host: a.example', 'Host: a.example');
    await refused(400, 'bad-request', LINE, 'Host: a.example', 'host: b.example');
    await refused(400, 'bad-request', LINE, 'Host: a.example, b.example');
  });

  test('is not demanded in HTTP/1.0', async () => {
    const reply = await send('GET /api/v1/posts HTTP/1.0');
    assert.equal(reply.status, 200);
    assert.ok(reply.json.posts);
  });
});

describe('Expect', () => {
  const LINES = ['POST /api/v1/posts HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Content-Length: 2'];

  test('more than 100-continue is 417, before the body is sent', async () => {
    for (const value of ['200-ok', '', '100-continue, 200-ok'])
      await refused(417, 'expectation', ...LINES, `Expect: ${value}`);
  });

  test('100-continue has no regard to case', async () => {
    const connection = await RawConnection.open(server.port);
    connection.write([...LINES, 'Expect: 100-Continue', '', ''].join('\r\n'));
    assert.equal((await connection.reply()).status, 100);
    connection.write('{}');
    assert.equal((await connection.reply()).status, 401);
    connection.close();
  });
});
