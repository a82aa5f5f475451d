// Each `url` and `Location` of a reply can be read, and leads to what the reply is about.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { startServer } from '../support/server.mjs';

let server;
const post = { as: 'john', method: 'POST', path: '/posts', body: { body: 'the first post' } };
const comment = { as: 'john', method: 'POST', path: '/posts/1/comments', body: { body: 'the first comment' } };
const token = { as: 'admin', method: 'POST', path: '/me/tokens', body: { name: 'script', scope: 'read', days: 1 } };
before(async () => {
  server = await startServer();
  await server.request(post);
  await server.request(comment);
});

const get = async (path) => {
  const reply = await server.request({ as: 'admin', path: path.replace('/api/v1', '') });
  assert.equal(reply.status, 200, `${path}: ${reply.text}`);
  return reply.json;
};

describe('the url of', () => {
  for (const path of ['/posts/1', '/comments/1', '/moderation/comments/1', '/users/@john', '/accounts/@john'])
    test(`GET ${path}`, async () => {
      const json = await get(path);
      assert.deepEqual(await get(json.url), json);
    });

  test('GET /me is the public profile', async () => {
    const { id, url } = await get('/me');
    assert.equal((await get(url)).id, id);
  });

  test('each credential', async () => {
    const { credentials } = await get('/me/credentials');
    for (const { id, url } of credentials) assert.equal((await get(url)).id, id);
  });
});

describe('the Location of', () => {
  const again = (request) => ({ ...request, body: { body: 'another text' } });
  for (const request of [again(post), again(comment), token])
    test(`POST ${request.path}`, async () => {
      const { status, headers, json } = await server.request(request);
      assert.equal(status, 201);
      const read = await get(headers.location);
      assert.deepEqual([read.id, read.url, headers.location], [json.id, json.url, json.url]);
    });
});
