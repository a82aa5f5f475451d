// Tags of posts: their list, their posts, and their counts.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server;
before(async () => {
  server = await startServer();
});

const ask = async (as, method, path, body) => {
  const reply = await server.request({ as, method, path, body });
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`);
  return reply.text && reply.json;
};
const write = (body, as = 'john') => ask(as, 'POST', '/posts', { body });
const edit = (id, body) => ask('john', 'PUT', `/posts/${id}`, { body });
const remove = (id) => ask('john', 'DELETE', `/posts/${id}`);
const listed = async (tag, more = '') => {
  const { posts, count } = await ask(undefined, 'GET', `/posts?tag=${encodeURIComponent(tag)}${more}`);
  if (!more) assert.equal(count, posts.length, `the count of ${tag}`);
  return posts.map(({ id }) => id);
};
const known = async (prefix) => (await ask(undefined, 'GET', `/tags?prefix=${encodeURIComponent(prefix)}`)).tags;
const counts = async (prefix) => (await known(prefix)).map(({ name, post_count }) => [name, post_count]);

/** All counters of tags are what they count, and no tag is left without posts. */
const verify = () => {
  const wrong = server.sql((db) =>
    db.all(`SELECT id, post_count FROM tags WHERE post_count = 0 OR
      post_count <> (SELECT COUNT(*) FROM post_tags t WHERE t.tag_id = tags.id)`),
  );
  assert.deepEqual(wrong, []);
};

test('a post has the tags of its text, and lists have it by them', async () => {
  const first = await write('I like #Tea and #生茶.');
  const second = await write('#TEA, again; not `#code`');
  assert.deepEqual(first.tags, ['Tea', '生茶']);
  assert.match(
    first.body_html,
    /<a href="\/tag\/Tea" rel="tag">#Tea<\/a> and <a href="\/tag\/生茶" rel="tag">#生茶<\/a>/,
  );
  assert.deepEqual((await ask(undefined, 'GET', '/posts?per_page=1')).posts[0].tags, ['TEA']);
  for (const name of ['tea', 'TEA', 'Ｔea']) assert.deepEqual(await listed(name), [second.id, first.id]);
  assert.deepEqual(await listed('tea', '&sort=oldest'), [first.id, second.id]);
  assert.deepEqual(await listed('生茶'), [first.id]);
  assert.deepEqual(await listed('code'), []);
  assert.deepEqual(await listed('no such/tag?&'), []);
  assert.deepEqual(await counts('te'), [['Tea', 2]]);
  const [tea] = await known('TE');
  assert.equal(tea.posts_url, '/api/v1/posts?tag=Tea');
  assert.equal((await known('生'))[0].posts_url, `/api/v1/posts?tag=${encodeURIComponent('生茶')}`);
  verify();
});

test('editing changes the tags; a tag disappears with its last post', async () => {
  const { id } = await write('#one #two');
  await edit(id, '#two #three');
  assert.deepEqual((await ask(undefined, 'GET', `/posts/${id}`)).tags, ['two', 'three']);
  assert.deepEqual(await listed('one'), []);
  assert.deepEqual([await listed('two'), await listed('three')], [[id], [id]]);
  assert.deepEqual(await counts('one'), []);
  await edit(id, '#two #three, in other words');
  await remove(id);
  assert.deepEqual([await counts('two'), await counts('three')], [[], []]);
  assert.equal(server.sql((db) => db.get("SELECT COUNT(*) AS n FROM tag_names WHERE name_key IN ('one', 'two')")).n, 0);
  verify();
});

test('pages of a tag follow one another, and say how many posts there are', async () => {
  const ids = [];
  for (let i = 0; i < 5; i++) ids.unshift((await write(`#paged ${i}`)).id);
  const found = [];
  for (let path = '/posts?tag=Paged&per_page=2', page = 1; path; page++) {
    const list = await ask(undefined, 'GET', path);
    assert.equal(list.count, 5);
    found.push(...list.posts.map(({ id }) => id));
    if (page > 1) assert.match(list.prev, /tag=Paged&/);
    path = list.next?.slice('/api/v1'.length);
  }
  assert.deepEqual(found, ids);
  const { timestamp } = await ask(undefined, 'GET', `/posts/${ids[2]}`);
  const later = await ask(undefined, 'GET', `/posts?tag=paged&since=${timestamp}`);
  assert.deepEqual([later.count, later.posts.length], [3, 3]);
});

test('the most used tags come first', async () => {
  for (const tags of ['#ranked_a #ranked_b', '#ranked_b #ranked_c', '#ranked_b #ranked_c'])
    await write(`${tags} ${Math.random()}`);
  assert.deepEqual(await counts('ranked'), [
    ['ranked_b', 3],
    ['ranked_c', 2],
    ['ranked_a', 1],
  ]);
  const { tags } = await ask(undefined, 'GET', '/tags?per_page=100');
  const used = tags.map((it) => it.post_count);
  assert.deepEqual(
    used,
    [...used].sort((a, b) => b - a),
  );
  assert.equal((await ask(undefined, 'GET', '/tags?per_page=2')).tags.length, 2);
});

scenarios('tags', {
  server: () => server,
  rows: [
    {
      name: 'tags cannot be set',
      as: 'john',
      method: 'POST',
      path: '/posts',
      body: { body: 'none', tags: ['mine'] },
      status: 201,
      expect: { tags: [] },
    },
    {
      name: 'a tag and an author',
      path: '/posts?tag=tea&author=@john',
      status: 400,
      fields: { '#/tag': /not both/ },
    },
    { name: 'an empty tag', path: '/posts?tag=', status: 400, fields: { '#/tag': /./ } },
    { name: 'an empty prefix', path: '/tags?prefix=', status: 400, fields: { '#/prefix': /./ } },
    { name: 'a prefix that no tag has', path: '/tags?prefix=%25', status: 200, expect: { tags: [] } },
  ],
});

describe('at the same time', () => {
  test('many posts with the same new tags', async () => {
    const bodies = Array.from({ length: 24 }, (_, i) => `#Race${i % 3} #race #RACE ${i}`);
    const posts = await Promise.all(bodies.map((body, i) => write(body, i % 2 ? 'john' : 'susan')));
    assert.equal((await listed('race', '&per_page=100')).length, 24);
    assert.deepEqual((await counts('race')).map(([name, count]) => [name.toLowerCase(), count]).sort(), [
      ['race', 24],
      ['race0', 8],
      ['race1', 8],
      ['race2', 8],
    ]);
    // Edits, deletions and new posts of one tag.
    const own = posts.filter(({ author }) => author.username === 'john');
    await Promise.all([
      ...own.slice(0, 6).map(({ id }, i) => edit(id, `#race2 no more ${i}`)),
      ...own.slice(6).map(({ id }) => remove(id)),
      ...Array.from({ length: 6 }, (_, i) => write(`#Race ${i}, new`)),
    ]);
    assert.equal((await listed('race', '&per_page=100')).length, 24 - own.length + 6);
    verify();
  });

  test('deleting an account with its posts', async () => {
    const { id } = await write('#farewell #race0', 'susan');
    const { password } = server.people.susan;
    await Promise.all([
      ask('susan password', 'POST', '/me/deletion', { password, posts: 'delete' }),
      write('#race0 #farewell_not', 'john'),
    ]);
    await waitFor(
      async () => (await server.request({ path: `/posts/${id}` })).status === 404,
      'the posts to be deleted',
    );
    assert.deepEqual(await counts('farewell'), [['farewell_not', 1]]);
    verify();
  });
});

test('check finds wrong counters of tags, and repairs them', async () => {
  server.sql((db) => db.exec("UPDATE tags SET post_count = 77 WHERE name = 'Tea'"));
  const found = await server.cli(['check'], { allowFailure: true });
  assert.match(found.stdout, /tags \d+: post_count is 77, but there are 2/);
  await server.cli(['check', '--repair'], { allowFailure: true });
  verify();
});

test('rerender finds the tags of posts of older releases', async () => {
  const { id } = await write('#ancient wisdom');
  server.sql((db) => {
    db.run('DELETE FROM post_tags WHERE post_id = ?', id);
    db.exec("DELETE FROM tags WHERE name = 'ancient'");
    db.run("UPDATE posts SET tags = '', renderer = 3 WHERE id = ?", id);
  });
  assert.deepEqual((await ask(undefined, 'GET', `/posts/${id}`)).tags, ['ancient'], 'at once');
  await server.cli(['rerender']);
  assert.deepEqual(await listed('ancient'), [id]);
  verify();
});
