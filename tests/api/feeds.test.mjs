// Feeds: what is in them, who gets them, and that they validate.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PASSWORD, PEOPLE, startServer } from '../support/server.mjs';
import { elementsOf, linksOf, textOf, validateXml } from '../support/xml.mjs';

const BASE = 'https://blog.example:8443';
const POSTS = 45; // more than two pages
let server, closed;
before(async () => {
  [server, closed] = await Promise.all([
    startServer({ people: { ...PEOPLE, leaver: {} }, env: { RETORT_BASE_URL: BASE } }),
    startServer({ people: { john: {} }, env: { RETORT_PUBLIC_READ: 'false' } }),
  ]);
  await write(
    'john',
    '/posts',
    '# First & <last>\n\n[a](/user/x) [b](c "d") [e](#f) [g](?h) [i](//j.example) [k](\\l)',
  );
  await write('susan', '/posts/1/comments', 'One, see [the *top*](#main).');
  await write('john', '/posts/1/comments', 'Two');
  await write('john', '/posts/1/comments', 'Rude');
  await server.request({
    as: 'moderator',
    method: 'PUT',
    path: '/moderation/comments/3',
    body: { disabled: true, reason: 'Rude.' },
  });
  for (let i = 2; i <= POSTS; i++) await write(i % 2 ? 'john' : 'susan', '/posts', `Post ${i}`);
});

async function write(as, path, body) {
  const reply = await server.request({ as, method: 'POST', path, body: { body } });
  assert.equal(reply.status, 201, reply.text);
}

/** A URL of the site, at the server under test. */
const ask = (url, { of = server, ...options } = {}) =>
  fetch(url.replace(BASE, '').replace(/^\//, `${of.url}/`), options);

async function atom(url) {
  const reply = await ask(url);
  const xml = await reply.text();
  assert.equal(reply.status, 200, xml);
  assert.equal(reply.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
  validateXml('atom', { [url]: xml });
  return xml;
}

async function json(url) {
  const reply = await ask(url);
  assert.equal(reply.headers.get('content-type'), 'application/feed+json; charset=utf-8');
  return checkJsonFeed(await reply.json());
}

/** What JSON Feed 1.1 demands. */
function checkJsonFeed(feed) {
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.ok(feed.title);
  for (const name of ['home_page_url', 'feed_url', 'next_url'])
    if (name in feed) assert.ok(URL.canParse(feed[name]), name);
  for (const item of feed.items) {
    assert.equal(typeof item.id, 'string');
    assert.equal(typeof item.content_html, 'string');
    assert.ok(URL.canParse(item.url));
    for (const name of ['date_published', 'date_modified'])
      assert.match(item[name], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    for (const author of item.authors) assert.ok(author.name || author.url);
  }
  assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
  return feed;
}

/** All pages from `url` on, by a link. */
async function* pages(url, rel) {
  for (; url; url = linksOf(xml)[rel]) {
    var xml = await atom(url);
    yield xml;
  }
}

const idsOf = (xml) => elementsOf(xml, 'entry').map((entry) => textOf(entry, 'id'));

describe('the feed of the site', () => {
  test('has the newest posts, with all that readers need', async () => {
    const xml = await atom('/feeds/posts.atom');
    const [newest] = elementsOf(xml, 'entry');
    const { json: post } = await server.request({ path: `/posts/${POSTS}` });
    const day = post.timestamp.slice(0, 10);
    assert.equal(textOf(newest, 'id'), `tag:blog.example,${day}:post/${POSTS}`);
    assert.equal(textOf(newest, 'title'), `Post ${POSTS}`);
    assert.equal(textOf(newest, 'published'), post.timestamp);
    assert.equal(textOf(newest, 'updated'), post.timestamp);
    assert.equal(textOf(newest, 'name'), 'john');
    assert.equal(textOf(newest, 'uri'), `${BASE}/user/john`);
    assert.equal(textOf(newest, 'content'), post.body_html);
    assert.deepEqual(linksOf(newest), {
      alternate: `${BASE}/post/${POSTS}`,
      replies: `${BASE}/feeds/posts/${POSTS}/comments.atom`,
    });
    assert.equal(textOf(xml, 'updated'), post.timestamp);
    assert.equal(textOf(xml, 'id'), `${BASE}/feeds/posts.atom`);
  });

  test('its pages lead through all posts once, and back (RFC 5005)', async () => {
    const forward = [];
    for await (const xml of pages('/feeds/posts.atom', 'next')) forward.push(xml);
    assert.equal(forward.length, 3);
    const ids = forward.flatMap(idsOf).map((id) => Number(id.split('/')[1]));
    assert.deepEqual(
      ids,
      Array.from({ length: POSTS }, (_, i) => POSTS - i),
    );
    const backward = [];
    for await (const xml of pages(linksOf(forward.at(-1)).self, 'previous')) backward.unshift(xml);
    assert.deepEqual(backward.flatMap(idsOf), forward.flatMap(idsOf));
    for (const xml of forward) {
      assert.equal(linksOf(xml).first, `${BASE}/feeds/posts.atom`);
      assert.equal(textOf(xml, 'id'), `${BASE}/feeds/posts.atom`);
    }
  });

  test('as JSON has the same entries', async () => {
    const ids = [];
    let feed = await json('/feeds/posts.json');
    assert.deepEqual(
      [feed.title, feed.home_page_url, feed.feed_url],
      ['Retort', `${BASE}/`, `${BASE}/feeds/posts.json`],
    );
    assert.deepEqual(feed.items[0].authors, [{ name: 'john', url: `${BASE}/user/john` }]);
    for (; ; feed = await json(feed.next_url)) {
      ids.push(...feed.items.map(({ id }) => id));
      if (!feed.next_url) break;
    }
    const xml = [];
    for await (const page of pages('/feeds/posts.atom', 'next')) xml.push(...idsOf(page));
    assert.deepEqual(ids, xml);
  });

  test('an unknown key leads to the first page', async () => {
    assert.equal(await atom('/feeds/posts.atom?from=x'), await atom('/feeds/posts.atom'));
  });
});

test('links in texts are absolute, as browsers resolve them on the page of the post', async () => {
  const feed = await json('/feeds/users/@john.json');
  for (let at = feed; ; at = await json(at.next_url)) {
    var first = at.items.find(({ url }) => url === `${BASE}/post/1`);
    if (first) break;
  }
  const { json: post } = await server.request({ path: '/posts/1' });
  const hrefs = (html) => [...html.matchAll(/href="([^"]*)"/g)].map((it) => it[1]);
  const expected = hrefs(post.body_html).map((href) => URL.parse(href, `${BASE}/post/1`).href);
  assert.equal(expected.length, 6);
  assert.deepEqual(
    hrefs(first.content_html).map((href) => URL.parse(href).href),
    expected,
  );
  assert.equal(first.title, 'First & <last>');
});

describe('the feed of a person', () => {
  test('has their posts, at a URL that stays when they are renamed', async () => {
    const { json: user } = await server.request({ path: '/users/@susan' });
    const xml = await atom(`/feeds/users/${user.id}.atom`);
    assert.equal(textOf(xml, 'title'), 'Posts by susan');
    assert.equal(linksOf(xml).alternate, `${BASE}/user/susan`);
    assert.ok(elementsOf(xml, 'entry').every((entry) => textOf(entry, 'name') === 'susan'));
    assert.equal(await atom('/feeds/users/@SUSAN.atom'), xml);
  });
});

describe('the feed of the comments of a post', () => {
  test('has the newest first, without disabled ones', async () => {
    const xml = await atom('/feeds/posts/1/comments.atom');
    assert.equal(textOf(xml, 'title'), 'Comments on First & <last>');
    const [two, one] = elementsOf(xml, 'entry');
    assert.equal(elementsOf(xml, 'entry').length, 2);
    assert.equal(textOf(two, 'content'), '<p>Two</p>');
    assert.equal(linksOf(one).alternate, `${BASE}/post/1#comment-1`);
    assert.match(textOf(one, 'content'), new RegExp(`href="${BASE}/post/1#main"`));
    assert.equal(textOf(one, 'title'), 'Comment by susan');
    const feed = await json('/feeds/posts/1/comments.json');
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      idsOf(xml),
    );
  });

  test('of a post without comments is empty, and valid', async () => {
    assert.deepEqual(idsOf(await atom('/feeds/posts/2/comments.atom')), []);
    assert.deepEqual((await json('/feeds/posts/2/comments.json')).items, []);
  });
});

test('an edit changes `updated`, not the id', async () => {
  const path = '/feeds/posts/2/comments.atom';
  await write('john', '/posts/2/comments', 'befor');
  const [before] = elementsOf(await atom(path), 'entry');
  const { json: list } = await server.request({ path: '/posts/2/comments' });
  const [{ id }] = list.comments;
  const reply = await server.request({ as: 'john', method: 'PUT', path: `/comments/${id}`, body: { body: 'before' } });
  const xml = await atom(path);
  const [after] = elementsOf(xml, 'entry');
  assert.equal(textOf(after, 'id'), textOf(before, 'id'));
  assert.equal(textOf(after, 'published'), textOf(before, 'published'));
  assert.equal(textOf(after, 'updated'), reply.json.edited_at);
  assert.equal(textOf(xml, 'updated'), reply.json.edited_at);
});

test('characters that XML cannot contain do not break a document', async () => {
  const text = `a\u0001b\u000b\u001f\ufffe\uffff\u007f & ]]> <![CDATA[ 😀 \ufffd`;
  await write('admin', '/posts/3/comments', text);
  const [entry] = elementsOf(await atom('/feeds/posts/3/comments.atom'), 'entry');
  assert.match(textOf(entry, 'content'), /^<p>a\ufffdb\ufffd+\u007f &amp; \]\]&gt; &lt;!\[CDATA\[ 😀 \ufffd<\/p>$/);
  assert.match((await json('/feeds/posts/3/comments.json')).items[0].content_html, /^<p>a\u0001b\u000b/);
});

test('a page ends early where its texts are long, and the next one continues', async () => {
  for (let i = 0; i < 5; i++) await write('admin', '/posts', `${i} ${'&'.repeat(45_000)}`);
  const found = [];
  for await (const xml of pages('/feeds/users/@admin.atom', 'next')) {
    assert.ok(xml.length < 2 * 1024 * 1024, `${xml.length}`);
    assert.ok(idsOf(xml).length < 5);
    found.push(...idsOf(xml));
  }
  assert.equal(new Set(found).size, 5);
  const back = [];
  const { self } = linksOf(await atom('/feeds/users/@admin.atom'));
  for await (const xml of pages(self, 'next')) back.push(...idsOf(xml));
  assert.deepEqual(back, found);
});

describe('caching', () => {
  test('is public for some minutes, the same for everybody, and a known ETag is 304', async () => {
    const one = await ask('/feeds/posts.atom');
    assert.equal(one.headers.get('cache-control'), 'public, max-age=300');
    for (const name of ['vary', 'set-cookie', 'ratelimit', 'access-control-allow-origin'])
      assert.equal(one.headers.get(name), null, name);
    const headers = { Authorization: 'Bearer x', Cookie: 'session=x', Origin: BASE };
    const other = await ask('/feeds/posts.atom', { headers });
    assert.equal(await other.text(), await one.text());
    const etag = one.headers.get('etag');
    assert.equal(other.headers.get('etag'), etag);
    const known = await ask('/feeds/posts.atom', { headers: { 'If-None-Match': etag } });
    assert.deepEqual([known.status, known.headers.get('etag'), await known.text()], [304, etag, '']);
    assert.equal(known.headers.get('cache-control'), 'public, max-age=300');
  });

  test('a refusal is not kept', async () => {
    assert.equal((await ask('/feeds/posts/999999/comments.atom')).headers.get('cache-control'), 'no-store');
  });
});

test('other URLs are not found, and only GET and HEAD are allowed', async () => {
  for (const path of [
    '/feeds',
    '/feeds/posts',
    '/feeds/posts.xml',
    '/feeds/.atom',
    '/feeds/posts/1.atom',
    '/feeds/posts/1x/comments.atom',
    '/feeds/posts/01/comments.atom',
    '/feeds/posts/99999999999999999999/comments.atom',
    '/feeds/users/0.atom',
    '/feeds/users/@.atom',
    '/feeds/users/@nobody.atom',
    '/feeds/users/x.atom',
    '/feeds/a/b/c/d.atom',
  ])
    assert.equal((await ask(path)).status, 404, path);
  assert.equal((await ask('/feeds/posts.atom', { method: 'HEAD' })).status, 200);
  const reply = await ask('/feeds/posts.json', { method: 'POST' });
  assert.deepEqual([reply.status, reply.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
});

test('a deleted account has no feed, and its name is no link', async () => {
  const { json: user } = await server.request({ path: '/users/@leaver' });
  await write('leaver', '/posts/4/comments', 'Bye');
  assert.equal((await ask(`/feeds/users/${user.id}.atom`)).status, 200);
  const body = { password: PASSWORD, posts: 'keep' };
  const reply = await server.request({ as: 'leaver password', method: 'POST', path: '/me/deletion', body });
  assert.equal(reply.status, 204, reply.text);
  assert.equal((await ask(`/feeds/users/${user.id}.atom`)).status, 404);
  const [entry] = elementsOf(await atom('/feeds/posts/4/comments.atom'), 'entry');
  assert.equal(textOf(entry, 'name'), 'deleted user');
  assert.deepEqual(elementsOf(entry, 'uri'), []);
});

test('there are none where reading requires signing in', async () => {
  for (const path of ['/feeds/posts.atom', '/feeds/posts.json', '/feeds/users/1.atom'])
    assert.equal((await ask(path, { of: closed })).status, 404, path);
});
