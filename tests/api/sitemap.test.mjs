// sitemap.xml with its parts, and robots.txt.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { startServer } from '../support/server.mjs';
import { elementsOf, textOf, validateXml } from '../support/xml.mjs';

const BASE = 'https://blog.example';
const PART = 10_000; // LIMIT_SITEMAP_IDS
const START = 1_700_000_000_000_000;
let server, closed;
before(async () => {
  [server, closed] = await Promise.all([
    startServer({ people: { john: {}, susan: {} }, env: { RETORT_BASE_URL: BASE } }),
    startServer({ people: { john: {} }, env: { RETORT_PUBLIC_READ: 'false' } }),
  ]);
});

const ask = (path, { of = server, ...options } = {}) => fetch(of.url + path, options);

async function sitemap(path) {
  const reply = await ask(path);
  const xml = await reply.text();
  assert.equal(reply.status, 200, xml);
  assert.equal(reply.headers.get('content-type'), 'application/xml; charset=utf-8');
  assert.equal(reply.headers.get('cache-control'), 'public, max-age=300');
  validateXml('sitemap', { [path]: xml });
  return xml;
}

const locations = (xml) => elementsOf(xml, 'loc').map((it) => it.replace(BASE, ''));

describe('/sitemap.xml', () => {
  test('of a new site names one part, which has the home page', async () => {
    assert.deepEqual(locations(await sitemap('/sitemap.xml')), ['/sitemap-1.xml']);
    assert.deepEqual(locations(await sitemap('/sitemap-1.xml')), ['/']);
  });

  test('names the posts with the time of their last change, and those who wrote them', async () => {
    const post = async (body) =>
      (await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body } })).json;
    const [first, second] = [await post('one'), await post('two')];
    const path = `/posts/${second.id}`;
    const { json: edited } = await server.request({ as: 'john', method: 'PUT', path, body: { body: 'three' } });
    const xml = await sitemap('/sitemap-1.xml');
    assert.deepEqual(locations(xml), ['/', `/post/${first.id}`, `/post/${second.id}`, '/user/john']);
    assert.deepEqual(elementsOf(xml, 'lastmod'), [first.timestamp, edited.edited_at]);
  });

  test('has a part for each range of ids, of posts and of people', async () => {
    server.sql((db) => {
      const john = db.get("SELECT id FROM users WHERE username = 'john'").id;
      for (const id of [PART, PART + 1, 3 * PART])
        db.run(
          `INSERT INTO posts (id, author_id, body, body_html, renderer, created_at) VALUES (?1, ?2, 'x', '<p>x</p>', 1, ?3)`,
          id,
          john,
          START + id,
        );
    });
    assert.deepEqual(
      locations(await sitemap('/sitemap.xml')),
      [1, 2, 3].map((i) => `/sitemap-${i}.xml`),
    );
    assert.ok(locations(await sitemap('/sitemap-1.xml')).includes(`/post/${PART}`));
    assert.deepEqual(locations(await sitemap('/sitemap-2.xml')), [`/post/${PART + 1}`]);
    assert.deepEqual(locations(await sitemap('/sitemap-3.xml')), [`/post/${3 * PART}`]);
    assert.equal(textOf(await sitemap('/sitemap-2.xml'), 'lastmod'), '2023-11-14T22:13:20.010Z');
  });

  test('other parts are not found', async () => {
    for (const path of [
      '/sitemap-0.xml',
      '/sitemap-4.xml',
      '/sitemap-01.xml',
      '/sitemap--1.xml',
      '/sitemap-1x.xml',
      '/sitemap-.xml',
      '/sitemap- 1.xml',
      '/sitemap-99999999999999999999.xml',
      '/sitemap-1.xml/x',
      '/sitemap',
    ])
      assert.equal((await ask(path)).status, 404, path);
    assert.equal((await ask('/sitemap.xml', { method: 'POST' })).status, 405);
  });

  test('is missing where reading requires signing in', async () => {
    for (const path of ['/sitemap.xml', '/sitemap-1.xml']) assert.equal((await ask(path, { of: closed })).status, 404);
  });

  test('a known ETag is 304', async () => {
    const etag = (await ask('/sitemap.xml')).headers.get('etag');
    assert.equal((await ask('/sitemap.xml', { headers: { 'If-None-Match': etag } })).status, 304);
  });
});

describe('/robots.txt', () => {
  /** Whether the rules allow a path: the longest that matches decides (RFC 9309). */
  function allows(rules, path) {
    const disallowed = [...rules.matchAll(/^Disallow: (.*)$/gm)].map((it) => it[1]);
    return !disallowed.some((it) => (it.endsWith('$') ? path === it.slice(0, -1) : path.startsWith(it)));
  }

  test('lets robots read texts, keeps them from accounts, forms and the API, and names the sitemap', async () => {
    const reply = await ask('/robots.txt');
    assert.equal(reply.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(reply.headers.get('cache-control'), 'public, max-age=300');
    const rules = await reply.text();
    assert.match(rules, /^User-agent: \*\n/);
    assert.match(rules, /^Sitemap: https:\/\/blog\.example\/sitemap\.xml$/m);
    for (const path of [
      '/',
      '/all',
      '/post/1',
      '/user/john',
      '/followed-by/john',
      '/feeds/posts.atom',
      '/sitemap-1.xml',
    ])
      assert.ok(allows(rules, path), path);
    for (const path of [
      '/api/v1/posts',
      '/login',
      '/register',
      '/account',
      '/account/email',
      '/edit/1',
      '/edit-profile',
      '/moderate',
      '/admin',
      '/followed',
      '/confirm',
    ])
      assert.ok(!allows(rules, path), path);
  });

  test('keeps them from everything where reading requires signing in', async () => {
    assert.equal(await (await ask('/robots.txt', { of: closed })).text(), 'User-agent: *\nDisallow: /\n');
  });
});
