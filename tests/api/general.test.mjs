// Paths, headers and queries: what the server does before it calls a handler.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { checkReply, contract } from '../support/contract.mjs';
import { RawConnection, rawRequest } from '../support/raw.mjs';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
  for (let i = 1; i <= 21; i++)
    await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: `post ${i}` } });
});

/** One request whose target is sent exactly as given. */
async function ask(target, { method = 'GET', headers = [], checked = true } = {}) {
  const connection = await RawConnection.open(server.port);
  connection.write(rawRequest(`${method} ${target} HTTP/1.1`, ['Connection: close', ...headers]));
  const reply = await connection.reply(method);
  connection.close();
  if (checked) checkReply({ ...reply, method, path: target });
  return reply;
}

const notFound = { status: 404, error: 'not found' };

scenarios('unknown addresses', {
  server: () => server,
  rows: [
    { name: 'J3 an unknown path, without credentials', path: '/nothing', ...notFound },
    { name: 'J3 an unknown path, with credentials', path: '/nothing', as: 'john', ...notFound },
    {
      name: 'an unknown path is reported before bad credentials',
      path: '/nothing',
      headers: { Authorization: 'Bearer x' },
      ...notFound,
    },
    { name: 'an unknown path is reported before a wrong method', path: '/nothing', method: 'DELETE', ...notFound },
    {
      name: 'an unknown path is reported before a wrong media type',
      path: '/nothing',
      method: 'POST',
      body: 'x',
      type: 'text/plain',
      ...notFound,
    },
    { name: 'the prefix itself', path: '', ...notFound },
    { name: 'the prefix with a slash', path: '/', ...notFound },
    { name: 'outside the prefix', path: '//elsewhere', ...notFound },
    { name: 'another version', path: '//api/v2/posts', ...notFound },
    { name: 'the prefix in capitals', path: '//API/V1/posts', ...notFound },
    { name: 'capitals', path: '/Posts', ...notFound },
    { name: 'too many segments', path: '/posts/1/comments/1', ...notFound },
    { name: 'far too many segments', path: '/posts'.repeat(200), ...notFound },
    { name: 'a segment after a complete path', path: '/mes', ...notFound },
    { name: 'I4 there is no shutdown', path: '//shutdown', ...notFound },
    { name: 'a path to a file', path: '//retort.db', ...notFound },
    { name: 'live', path: '//livez', status: 200 },
    { name: 'ready', path: '//readyz', status: 200 },
    { name: '/livez needs no credentials', path: '//livez', headers: { Authorization: 'Bearer x' }, status: 200 },
    { name: '/livez by HEAD', path: '//livez', method: 'HEAD', status: 200 },
    { name: '/livez by POST', path: '//livez', method: 'POST', body: {}, status: 405 },
  ],
});

describe('unusual targets', () => {
  const MISSING = [
    '/api/v1//posts',
    '//api/v1/posts',
    '/api//v1/posts',
    '/api/v1/posts//',
    '/api/v1/posts//1',
    '/api/v1/posts/1//',
    '/api/v1/posts%2F1',
    '/api/v1/posts/%2F',
    '/api/v1/posts/1%2F',
    '/api/v1/posts/1%2Fcomments',
    '/api/v1/posts/.',
    '/api/v1/posts/..',
    '/api/v1/posts/../posts',
    '/api/v1/./posts',
    '/api/v1/posts/%2e%2e/posts',
    '/api/v1/posts/1;v=1',
    '/api/v1/posts/*',
    '/api/v1/posts/1%0d%0aX:%20y',
    '/api/v1/users/@jo%20hn',
    '/api/v1\\posts',
  ];
  for (const target of MISSING) {
    test(`${target} is 404`, async () => {
      const reply = await ask(target);
      assert.equal(reply.status, 404, reply.text);
    });
  }

  // An undecodable target may be malformed or unknown (400 or 404), but it never matches a route.
  const UNDECODABLE = [
    '/api/v1/posts/1%00',
    '/api/v1/posts/%00',
    '/api/v1/users/@john%00',
    '/api/v1/users/@john%00x',
    '/api/v1/posts/%zz',
    '/api/v1/posts/1%',
    '/api/v1/posts/1%3',
    '/api/v1/users/@john%c0%af',
    '/api/v1/posts/%c0%b1',
    '/api/v1/users/@%ff',
    '/api/v1/users/@\xff',
    '/api/v1/%zz',
  ];
  for (const target of UNDECODABLE) {
    test(`${JSON.stringify(target)} finds nothing`, async () => {
      const reply = await ask(target, { checked: false });
      assert.ok([400, 404].includes(reply.status), reply.text);
      assert.equal(reply.headers['content-type'], 'application/problem+json');
    });
  }

  test('unnecessary percent-encoding is decoded', async () => {
    assert.equal((await ask('/api/v1/posts/%31')).json.id, 1);
    assert.equal((await ask('/api/v1/users/%40john')).json.username, 'john');
    assert.equal((await ask('/api/v1/p%6fsts')).status, 200);
  });

  test('a query is not part of the path', async () => {
    for (const target of ['/api/v1/posts/1?id=9', '/api/v1/posts/1/?id=9&id=8']) {
      const reply = await ask(target);
      assert.equal(reply.status, 400);
      assert.equal(reply.json.errors[0].parameter, 'id');
    }
  });

  test('methods are case-sensitive', async () => {
    assert.equal((await ask('/api/v1/posts', { method: 'get' })).status, 405);
    assert.equal((await ask('/api/v1/posts', { method: 'Post' })).status, 405);
  });

  test('a query of any form is accepted or refused', async () => {
    const good = [
      '?',
      '?&&&',
      '?page',
      '?page=',
      '?page=2&page=1',
      '?page=1&page=x',
      '?from=',
      '?from=x',
      '?from=1.1.1',
      '?page=1;page=2',
      `?page=${'9'.repeat(4000)}`,
    ];
    for (const query of good) {
      const reply = await ask(`/api/v1/posts${query}`);
      assert.equal(reply.status, 200, `${query}: ${reply.text}`);
      assert.equal(reply.json.count, 21, query);
    }
    const bad = [
      '?=',
      '?page=%zz',
      '?page=%00',
      '?page=%ff',
      '?page=1%00',
      '?nothing=1',
      '?from=%00',
      '?page[]=2',
      `?${'a=1&'.repeat(15)}page=1`,
      '?%zz=1',
      '?\xff=\xff',
    ];
    for (const query of bad) {
      const reply = await ask(`/api/v1/posts${query}`);
      assert.equal(reply.status, 400, `${query}: ${reply.text}`);
    }
  });

  test('of two `page` parameters the first counts, as in flasky', async () => {
    const reply = await ask('/api/v1/posts?page=2&page=1');
    assert.equal(reply.json.posts.length, 1);
  });

  test('a target or header that is too long is refused, and the server goes on', async () => {
    const long = await ask(`/api/v1/posts?${'x'.repeat(100_000)}`, { checked: false }).catch(() => null);
    assert.ok(!long || (long.status >= 400 && long.status < 500), String(long?.status));
    const headers = Array.from({ length: 500 }, (_, i) => `X-${i}: ${'y'.repeat(200)}`);
    const many = await ask('/api/v1/posts', { headers, checked: false }).catch(() => null);
    assert.ok(!many || (many.status >= 400 && many.status < 500), String(many?.status));
    assert.equal((await ask('/api/v1/posts')).status, 200);
  });
});

describe('replies', () => {
  test('lists are not stored by shared caches, because they depend on the reader', async () => {
    const reply = await server.request({ path: '/comments', as: 'john' });
    assert.match(reply.headers['cache-control'] ?? '', /no-store|no-cache|private/);
  });

  test('credentials are not stored by any cache', async () => {
    const reply = await server.request({ method: 'POST', path: '/tokens', as: 'john password' });
    assert.match(reply.headers['cache-control'] ?? '', /no-store/);
  });

  test('I3 errors are problems, whatever Accept says', async () => {
    for (const accept of ['text/html', 'application/json', '*/*', 'image/png']) {
      const reply = await server.request({ path: '/posts/999999', headers: { Accept: accept } });
      assert.equal(reply.headers['content-type'], 'application/problem+json');
      assert.match(reply.json.type, /^\/problems\/[a-z-]+$/);
    }
  });

  test('a problem says what is wrong, and what to do', async () => {
    const { json } = await server.request({ path: '/nothing' });
    assert.deepEqual(Object.keys(json).sort(), ['detail', 'error', 'message', 'request_id', 'status', 'title', 'type']);
    for (const member of ['title', 'detail', 'message']) assert.ok(json[member].length, member);
  });

  test('I6 any Host is accepted', async () => {
    for (const Host of ['somewhere.example', 'localhost:1', '[::1]']) {
      assert.equal((await server.request({ path: '/posts/1', headers: { Host } })).status, 200, Host);
    }
  });
});

describe('the API description', () => {
  const bare = (node) => {
    if (Array.isArray(node)) return node.map(bare);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => !key.startsWith('x-'))
        .map(([key, value]) => [key, bare(value)]),
    );
  };

  /** Without what the generator adds: examples, and the header of every response. */
  const withoutAdditions = (document) => {
    const copy = structuredClone(document);
    delete copy.components.headers['Request-Id'];
    const operations = Object.values(copy.paths).flatMap((item) => Object.values(item));
    const responses = [copy.components, ...operations].flatMap((it) => Object.values(it.responses ?? {}));
    for (const response of responses) {
      const { content = {}, headers = {} } = response;
      delete headers['Request-Id'];
      if (!Object.keys(headers).length) delete response.headers;
      for (const media of Object.values(content)) {
        delete media.example;
        delete media.examples;
      }
    }
    return copy;
  };

  test('is openapi.yaml as JSON, with an example for every response', async () => {
    const { json } = await server.request({ path: '/openapi.json' });
    const { servers, ...others } = json;
    const {
      servers: [{ url, description }],
      ...expected
    } = contract;
    assert.deepEqual(withoutAdditions(bare(others)), withoutAdditions(bare(expected)));
    assert.deepEqual(servers, [{ url: server.baseUrl + url, description }]);
    assert.equal(json.paths['/posts'].post.responses['201'].content['application/json'].example.id, 42);
  });

  test('in OpenAPI 3.0, it has the same operations and server', async () => {
    const { json } = await server.request({ path: '/openapi-3.0.json' });
    assert.equal(json.openapi, '3.0.3');
    assert.deepEqual(Object.keys(json.paths), Object.keys(contract.paths));
    assert.equal(json.servers[0].url, `${server.baseUrl}/api/v1`);
  });

  test('can be read by pages of other origins only with RETORT_CORS_ORIGINS', async () => {
    const { headers } = await server.request({
      path: '/openapi.json',
      headers: { Origin: 'https://elsewhere.example' },
    });
    assert.equal(headers['access-control-allow-origin'], undefined);
  });
});
