// Posts, lists and profiles are byte for byte the same for every reader.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { operations } from '../support/contract.mjs';
import { startServer } from '../support/server.mjs';

const VIEWERS = ['anonymous', 'john', 'john password', 'john cookie', 'susan', 'muted', 'moderator', 'admin'];

let server;
before(async () => {
  server = await startServer();
  const ask = async (as, method, path, body) => (await server.request({ as, method, path, body })).json;
  for (const as of ['john', 'susan']) await ask(as, 'POST', '/posts', { body: `a post of ${as}` });
  for (const as of ['john', 'susan', 'moderator'])
    await ask(as, 'POST', '/posts/1/comments', { body: `words of ${as}` });
  await ask('moderator', 'PUT', '/moderation/comments/1', { disabled: true, reason: 'Rude.' });
  await ask('john', 'PUT', '/users/@susan/follow');
  await ask('susan', 'PUT', '/users/@john/follow');
  await ask('admin', 'PATCH', '/accounts/@john', { suspended: true });
  await ask('admin', 'PATCH', '/accounts/@john', { suspended: false, name: 'John' });
  server.client.forget('john');
  // Later requests within a minute do not update last_seen.
  for (const as of VIEWERS) await server.request({ as, path: '/posts' });
});

const ids = { '/users/{id}': '@john', '/posts/{id}': '1', '/comments/{id}': '1' };
const publicReads = operations.filter((it) => it.public && it.method === 'GET');

const hasPages = ({ parameters = [] }) => parameters.some((it) => (it.$ref ?? it.name).split('/').at(-1) === 'Page');

for (const { id, path, operation } of publicReads) {
  const [, first] = path.match(/^(\/\w+\/\{id\})/) ?? [];
  const target = path.replace('{id}', ids[first]);
  for (const query of hasPages(operation) ? ['', '?page=2'] : ['']) {
    test(`${id} of ${target}${query}`, async () => {
      const [one, ...others] = await Promise.all(VIEWERS.map((as) => server.request({ as, path: target + query })));
      assert.equal(one.status, 200, one.text);
      for (const [i, other] of others.entries()) {
        assert.equal(other.text, one.text, VIEWERS[i + 1]);
        for (const name of ['etag', 'vary', 'cache-control', 'content-type'])
          assert.equal(other.headers[name], one.headers[name], name);
      }
    });
  }
}

test('operations are covered', () => assert.ok(publicReads.length >= 10));
