// `since` and `before`: lists of posts, comments and audit entries by when they were written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, describe, test } from 'node:test';
import { pagesOf } from '../support/bulk.mjs';
import { sqliteOnly } from '../support/databases.mjs';
import { MIGRATIONS } from '../support/migrations.mjs';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

const START = 1_700_000_000_000_000; // microseconds
const STEP = 500; // so that the times of neighbours look alike in milliseconds
const ENTRIES = 12;
const at = (i) => START + i * STEP;
/** RFC 3339 with microseconds. */
const text = (us) => new Date(us / 1000).toISOString().replace(/\d{3}Z$/, `${String(us % 1e6).padStart(6, '0')}Z`);

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {}, admin: { role: 'Administrator' } } });
  server.sql((db) => {
    const [john, susan] = ['john', 'susan'].map((it) => db.get('SELECT id FROM users WHERE username = ?', it).id);
    const rows = Array.from({ length: ENTRIES }, (_, i) => [i % 3 ? john : susan, `entry ${i}`, at(i)]);
    const columns = '(author_id, body, body_html, renderer, created_at';
    const posts = db.many(`INSERT INTO posts ${columns}) VALUES (?1, ?2, '', 1, ?3) RETURNING id`, rows);
    const post = posts[0].id;
    db.many(
      `INSERT INTO comments ${columns}, post_id) VALUES (?1, ?2, '', 1, ?3, ?4) RETURNING id`,
      rows.map((row) => [...row, post]),
    );
    db.run('UPDATE posts SET comment_count = ? WHERE id = ?', ENTRIES, post);
    for (const id of [john, susan])
      db.run(
        `UPDATE users SET post_count = (SELECT COUNT(*) FROM posts WHERE author_id = ?1),
           comment_count = (SELECT COUNT(*) FROM comments WHERE author_id = ?1) WHERE id = ?1`,
        id,
      );
    db.run('INSERT INTO follows (follower_id, followed_id, created_at) VALUES (?, ?, 1)', john, susan);
    db.run('UPDATE users SET following_count = 1 WHERE id = ?', john);
    db.many(
      "INSERT INTO audit (created_at, action, detail, actor_id) VALUES (?1, 'post_edited', ?2, ?3) RETURNING id",
      all.map((i) => [at(i), `entry ${i}`, i % 3 ? john : susan]),
    );
    db.run('UPDATE site SET post_count = ?1, comment_count = ?1', ENTRIES);
  });
});

const all = Array.from({ length: ENTRIES }, (_, i) => i);
const LISTS = {
  '/posts': all,
  '/posts?author=@john': all.filter((i) => i % 3),
  '/users/@susan/posts': all.filter((i) => i % 3 === 0),
  '/comments': all,
  '/comments?author=@susan': all.filter((i) => i % 3 === 0),
  '/posts/1/comments': all,
  '/users/@john/timeline': all,
  '/users/@susan/timeline': all.filter((i) => i % 3 === 0),
  '/moderation/comments': all,
  '/moderation/comments?author=@susan': all.filter((i) => i % 3 === 0),
  '/audit': all,
  '/audit?actor=@susan': all.filter((i) => i % 3 === 0),
  '/audit?actor=@nobody': [],
};
/** [from the entry, before the entry]; undefined: no limit. */
const RANGES = [[3], [undefined, 8], [3, 8], [2, 2], [8, 3], [0, ENTRIES], [ENTRIES], [undefined, 0]];

/** The trail also has the entries of this test's accounts, which are newer. */
const END = { '/audit': ENTRIES };

const numbers = (page) =>
  (page.posts ?? page.comments ?? page.entries).map((it) => Number((it.body ?? it.detail).slice('entry '.length)));
const query = (path, options) => `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(options)}`;
const get = async (path) => (await server.request({ as: 'admin', path })).json;

describe('lists', () => {
  for (const [path, entries] of Object.entries(LISTS)) {
    for (const sort of ['newest', 'oldest']) {
      test(`${path}, ${sort} first`, async () => {
        for (const [from, to = END[path]] of RANGES) {
          const options = { sort, per_page: 2 };
          if (from !== undefined) options.since = text(at(from));
          if (to !== undefined) options.before = text(at(to));
          const wanted = entries.filter((i) => i >= (from ?? 0) && i < (to ?? ENTRIES));
          if (sort === 'newest') wanted.reverse();
          const name = JSON.stringify(options);
          const pages = await pagesOf(server, query(path, options), { as: 'admin' });
          assert.deepEqual(pages.flatMap(numbers), wanted, name);
          for (const page of pages) assert.equal(page.count, wanted.length, name);
          await walkBack(pages, wanted);
          const uncounted = await pagesOf(server, query(path, { ...options, count: 'false' }), { as: 'admin' });
          assert.deepEqual(uncounted.flatMap(numbers), wanted, name);
        }
      });
    }
  }

  /** Along `prev` from the last page, too, the same entries are found, and none of another time. */
  async function walkBack(pages, wanted) {
    const back = [numbers(pages.at(-1))];
    for (let next = pages.at(-1).prev; next;) {
      const page = await get(next.slice('/api/v1'.length));
      back.unshift(numbers(page));
      next = page.prev;
      assert.ok(back.length < 20, 'the walk does not end');
    }
    assert.deepEqual(back.flat(), wanted);
  }

  test('have numbered pages in the usual order', async () => {
    const options = { since: text(at(1)), before: text(at(10)), per_page: 4, page: 2 };
    assert.deepEqual(numbers(await get(query('/posts', options))), [5, 4, 3, 2]);
    assert.deepEqual(numbers(await get(query('/posts/1/comments', options))), [5, 6, 7, 8]);
    assert.deepEqual(numbers(await get(query('/posts', { ...options, page: 9 }))), []);
  });

  test('take a key of an entry outside of the times', async () => {
    const from = `${at(11)}.9999`;
    assert.deepEqual(numbers(await get(query('/posts', { before: text(at(2)), from }))), [1, 0]);
    assert.deepEqual(numbers(await get(query('/posts', { since: text(at(10)), from: `${at(1)}.1` }))), []);
  });
});

describe('times', () => {
  const since = async (value) => numbers(await get(`/posts?since=${value}`)).length;
  const later = (hours, minutes) => text(at(6) + (hours * 60 + minutes) * 60e6).slice(0, -1);

  test('have offsets, fractions, and a plus that is not escaped', async () => {
    assert.equal(await since(text(at(6))), 6);
    assert.equal(await since(text(at(6) + 1)), 5);
    assert.equal(await since(text(at(6)).replace('Z', '01Z')), 5, 'a fraction of a microsecond later');
    assert.equal(await since(`${later(1, 30)}%2B01:30`), 6);
    assert.equal(await since(`${later(1, 30)}+01:30`), 6);
    assert.equal(await since(`${later(-2, 0)}-02:00`), 6);
    assert.equal(await since('1969-01-01T00:00:00Z'), ENTRIES);
    assert.equal(await since('9999-12-31T23:59:59-23:59'), 0);
  });

  test('of a reply find the entry again', async () => {
    const { posts } = await get('/posts?per_page=1');
    assert.deepEqual(numbers(await get(`/posts?since=${posts[0].timestamp}`)).at(0), 11);
  });

  const rows = ['yesterday', '', '2026-11-28', '2026-11-31T12:00:00Z', '1764000000', '2026-11-28T12:00:00'].flatMap(
    (value) =>
      ['since', 'before'].map((name) => ({
        name: `${name}=${value} is refused`,
        path: `/comments?${name}=${value}`,
        status: 400,
        codes: { [`#/${name}`]: 'format' },
      })),
  );
  scenarios('that are none', { server: () => server, rows });
});

describe('no list reads or sorts more than its page', { skip: sqliteOnly('its plans') }, () => {
  const API = resolve(import.meta.dirname, '../../api');
  const blocks = ['post', 'comment', 'moderation', 'audit'].flatMap((name) =>
    readFileSync(`${API}/core/${name}.sql`, 'utf8')
      .replace(/^--(?! name).*$/gm, '')
      .split('-- name: ')
      .slice(1),
  );
  const statements = blocks
    .map((block) => [block.split(' ')[0], block.slice(block.indexOf('\n'))])
    .filter(([, sql]) => sql.includes(':end_at'));

  test('each query goes along an index, between two times', () => {
    const db = new DatabaseSync(':memory:');
    for (const { sql } of MIGRATIONS) db.exec(sql);
    assert.equal(statements.length, 32);
    for (const [name, sql] of statements) {
      const steps = db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail);
      const along = /^SEARCH \w+ USING (COVERING )?INDEX \w+ \((\w+_id=\? AND )?created_at>\? AND created_at<\?\)/;
      assert.equal(steps.filter((it) => along.test(it)).length, 1, `${name}:\n${steps.join('\n')}`);
      for (const step of steps) assert.doesNotMatch(step, /TEMP B-TREE|AUTOMATIC/, `${name}:\n${steps.join('\n')}`);
    }
  });
});
