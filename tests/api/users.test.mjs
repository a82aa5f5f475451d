// Public profiles, and lists of their posts.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server;
const ids = {};
before(async () => {
  server = await startServer();
  for (const name of ['john', 'susan', 'admin']) {
    ids[name] = (await read(`/users/@${name}`)).id;
    for (let i = 1; i <= 2; i++) await write(name, `${name} ${i}`);
  }
});

const read = async (path, as) => (await server.request({ path, as })).json;
const write = (as, body) => server.request({ as, method: 'POST', path: '/posts', body: { body } });

const params = { john: () => ids.john };
const john = { status: 200, expect: { username: 'john' } };

scenarios('profiles', {
  server: () => server,
  params,
  rows: [
    {
      name: 'K7',
      path: '/users/{john}',
      status: 200,
      expect: ({ json }) => {
        const url = `/api/v1/users/${ids.john}`;
        assert.equal(json.url, url);
        assert.equal(json.posts_url.replace(/\/$/, ''), `${url}/posts`);
        assert.equal(json.followed_posts_url.replace(/\/$/, ''), `${url}/timeline`);
        assert.deepEqual([json.username, json.post_count, json.comment_count], ['john', 2, 0]);
        assert.deepEqual([json.name, json.location, json.about_me], [null, null, null]);
        assert.deepEqual([json.follower_count, json.following_count], [0, 0]);
        assert.equal(json.avatar_url, `${url}/avatar`);
        assert.deepEqual([json.followers_url, json.following_url], [`${url}/followers`, `${url}/following`]);
        assert.ok(!('email' in json));
        for (const time of [json.member_since, json.last_seen])
          assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000, 'N3');
      },
    },
    { name: 'K7 with a trailing slash', path: '/users/{john}/', ...john },
    { name: 'by username', path: '/users/@john', ...john },
    { name: 'B6 by username in capitals', path: '/users/@JOHN', ...john },
    {
      name: 'B6 by username in small letters',
      path: '/users/@mixed_case',
      status: 200,
      expect: { username: 'Mixed_Case' },
    },
    { name: 'as any user', as: 'susan', path: '/users/{john}', ...john },
    { name: 'a username without @', path: '/users/john', status: 404 },
    { name: 'an unknown username', path: '/users/@nobody', status: 404 },
    { name: 'an invalid username', path: '/users/@9', status: 404 },
    { name: 'K7 an unknown id', path: '/users/999999', status: 404, error: 'not found' },
    { name: 'K8 posts of an unknown id', path: '/users/999999/posts', status: 404 },
    { name: 'K8 timeline of an unknown id', path: '/users/@nobody/timeline', status: 404 },
    {
      name: 'K8 posts',
      path: '/users/{john}/posts',
      status: 200,
      expect: { posts: [{ body: 'john 2' }, { body: 'john 1' }], prev: null, next: null, count: 2 },
    },
    { name: 'K8 posts with a trailing slash', path: '/users/{john}/posts/', status: 200, expect: { count: 2 } },
    { name: 'K8 posts by username', path: '/users/@JOHN/posts', status: 200, expect: { count: 2 } },
    {
      name: 'K8 posts of an account without any',
      path: '/users/@muted/posts',
      status: 200,
      expect: { posts: [], prev: null, next: null, count: 0 },
    },
    {
      name: 'K8 timeline of the own account posts',
      path: '/users/@john/timeline',
      status: 200,
      expect: { posts: [{ body: 'john 2' }, { body: 'john 1' }], count: 2 },
    },
    { name: 'K8 timeline of another', as: 'susan', path: '/users/{john}/timeline/', status: 200, expect: { count: 2 } },
    {
      name: 'K8 timeline of an account without follows and posts',
      path: '/users/@muted/timeline',
      status: 200,
      expect: { posts: [], count: 0 },
    },
  ],
});

describe('the timeline', () => {
  test('B4 K8 contains the posts of followed accounts and the own ones, newest first', async () => {
    await server.request({ as: 'susan', method: 'PUT', path: '/users/@admin/follow' });
    const { posts, count } = await read('/users/@susan/timeline');
    assert.deepEqual(
      posts.map((it) => it.body),
      ['admin 2', 'admin 1', 'susan 2', 'susan 1'],
    );
    assert.equal(count, 4);
    assert.equal((await read('/users/@admin/timeline')).count, 2, 'not the other way round');
  });
});

test('all links in a response work', async () => {
  const strip = (url) => url.replace('/api/v1', '');
  const user = await read('/users/@john');
  const [post] = (await read('/posts')).posts;
  const { avatar_url, followers_url, following_url } = user;
  const urls = [user.url, user.posts_url, user.followed_posts_url, avatar_url, followers_url, following_url];
  for (const url of [...urls, post.url, post.author_url, post.comments_url]) {
    assert.equal((await server.request({ path: strip(url) })).status, 200, url);
  }
});

test('D12 a request updates last_seen', async () => {
  server.sql((db) => db.run("UPDATE users SET last_seen = last_seen - 86400000000 WHERE username = 'susan'"));
  const before = await read('/users/@susan');
  assert.ok(Date.now() - Date.parse(before.last_seen) > 80_000_000);
  await read('/me', 'susan');
  await waitFor(
    async () => Date.now() - Date.parse((await read('/users/@susan')).last_seen) < 60_000,
    'susan was seen',
  );
});
