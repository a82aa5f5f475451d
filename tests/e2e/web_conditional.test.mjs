// Conditional requests through nginx, which makes tags weak where it compresses.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { startSite } from './site.mjs';

const GZIP = { 'Accept-Encoding': 'gzip' };
const WEAK = /^W\/"v[0-9]+-[0-9a-f]{32}"$/;
const STRONG = /^"v[0-9]+-[0-9a-f]{32}"$/;

let site;
let path;
before(async () => {
  site = await startSite({ browser: false });
  const post = await site.ask('john', 'POST', '/posts', { body: 'long enough for nginx to compress '.repeat(50) });
  path = `/posts/${post.id}`;
});

const ask = (options) =>
  site.server.request({ ...options, contract: false, connection: { host: '127.0.0.1', port: site.port } });
const read = (headers, at = path, method = 'GET') => ask({ method, path: at, headers });
const replace = (body, headers) => ask({ as: 'john', method: 'PUT', path, body: { body }, headers });

test('a compressed reply has a weak tag, which is good for 304', async () => {
  const whole = await read(GZIP);
  assert.equal(whole.headers['content-encoding'], 'gzip');
  assert.match(whole.headers.etag, WEAK);
  for (const method of ['GET', 'HEAD'])
    for (const encoding of [GZIP, {}]) {
      const reply = await read({ ...encoding, 'If-None-Match': whole.headers.etag }, path, method);
      assert.deepEqual([reply.status, reply.text], [304, '']);
      assert.match(reply.headers.etag, STRONG);
      assert.equal(reply.headers['cache-control'], 'private, no-cache');
      assert.match(reply.headers.vary, /Authorization, Cookie, Origin/);
    }
});

test('a reply that is not compressed has a strong tag, which is good for 304', async () => {
  const { headers } = await read({});
  assert.match(headers.etag, STRONG);
  assert.equal((await read({ 'If-None-Match': headers.etag })).status, 304);
});

test('the API description, lists and pictures have tags, too', async () => {
  for (const at of ['/openapi.json', '/posts', '/users/@john/avatar?size=512']) {
    const { etag } = (await read(GZIP, at)).headers;
    assert.match(etag, /^(W\/)?"[0-9a-f]{32}"$/, at);
    assert.equal((await read({ ...GZIP, 'If-None-Match': etag }, at)).status, 304, at);
  }
});

test('nginx leaves If-Match to the API', async () => {
  const { etag } = (await read(GZIP)).headers;
  const edited = await replace('longer still '.repeat(200), { ...GZIP, 'If-Match': etag });
  assert.equal(edited.status, 200, edited.text);
  const refused = await replace('lost', { ...GZIP, 'If-Match': etag });
  assert.equal(refused.status, 412);
  assert.equal(refused.json.current.body, JSON.parse(gunzipSync(edited.bytes)).body);
  assert.equal((await replace('merged', { 'If-Match': refused.headers.etag })).status, 200);
});
