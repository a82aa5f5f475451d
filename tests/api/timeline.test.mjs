// The timeline of an account: its posts and those of the accounts it follows, compared with a merge in JavaScript.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { before, describe, test } from 'node:test';
import { sqliteOnly } from '../support/databases.mjs';
import { addAccounts, addFollows, pagesOf } from '../support/bulk.mjs';
import { MIGRATIONS } from '../support/migrations.mjs';
import { startServer } from '../support/server.mjs';

const PAGE = 20;
const START = 1_700_000_000_000_000;

let server;
before(async () => {
  server = await startServer({ people: { john: {}, admin: { role: 'Administrator' } } });
});

/** A reproducible random number generator (Park and Miller). */
function randomNumbers(seed) {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/** Adds posts by SQL, given as [author, microseconds], and updates the counters: [{id, author, at}]. */
function addPosts(rows) {
  return server.sql((db) => {
    const added = db.many(
      `INSERT INTO posts (author_id, body, body_html, renderer, created_at)
        VALUES (?, 'x', '<p>x</p>', (SELECT COALESCE(MAX(renderer), 1) FROM posts), ?) RETURNING id`,
      rows,
    );
    db.exec(`UPDATE users SET post_count = (SELECT COUNT(*) FROM posts WHERE author_id = users.id);
      UPDATE site SET post_count = (SELECT COUNT(*) FROM posts)`);
    return added.map(({ id }, i) => ({ id, author: rows[i][0], at: rows[i][1] }));
  });
}

/** The post ids in the timeline of these authors. */
const merged = (posts, authors) =>
  posts
    .filter(({ author }) => authors.has(author))
    .sort((a, b) => b.at - a.at || b.id - a.id)
    .map(({ id }) => id);

const timeline = (id) => `/users/${id}/timeline`;
const shown = (pages) => pages.flatMap(({ posts }) => posts.map(({ id }) => id));
const read = async (path) => (await server.request({ path })).json;

describe('K8 the timeline is a merge', () => {
  const random = randomNumbers(7);
  const readers = [];
  let authors;
  let posts;
  before(() => {
    authors = addAccounts(server, 'author', 40);
    posts = addPosts(Array.from({ length: 900 }, () => [authors[random(36)], START + random(60) * 1000])); // many with equal times
    // Readers who follow no one, only authors without posts, everyone, and some.
    for (const chosen of [
      [],
      authors.slice(36),
      authors,
      ...[3, 9, 17, 25].map((n) => authors.filter(() => random(40) < n)),
    ]) {
      const reader = authors[random(36)];
      if (readers.some(({ id }) => id === reader)) continue;
      const followed = chosen.filter((id) => id !== reader);
      addFollows(
        server,
        followed.map((id) => [reader, id, START]),
      );
      readers.push({ id: reader, authors: new Set([reader, ...followed]) });
    }
    assert.ok(readers.length > 3);
  });

  test('B4 by page number', async () => {
    for (const { id, authors: own } of readers) {
      const expected = merged(posts, own);
      for (let page = 1; (page - 1) * PAGE <= expected.length; page++) {
        const { posts: there, count, prev, next } = await read(`${timeline(id)}?page=${page}`);
        const ids = there.map((it) => it.id);
        assert.deepEqual(ids, expected.slice((page - 1) * PAGE, page * PAGE), `page ${page} of ${own.size} authors`);
        assert.equal(count, expected.length);
        assert.equal(next === null, page * PAGE >= expected.length);
        if (page === 1) assert.equal(prev, null);
        else assert.ok(prev.startsWith(`/api/v1${timeline(id)}?page=${page - 1}&until=`), prev);
      }
    }
  });

  test('along `next`, during concurrent writes', async () => {
    for (const { id, authors: own } of readers) {
      const expected = merged(posts, own);
      const write = () =>
        posts.push(...addPosts([...own, authors[0], authors[20]].map((it) => [it, Date.now() * 1000])));
      const pages = await pagesOf(server, timeline(id), { between: write });
      assert.deepEqual(shown(pages), expected);
      assert.deepEqual(
        (await read(timeline(id))).posts.map((it) => it.id),
        merged(posts, own).slice(0, PAGE),
      );
    }
  });

  test('along `next`, while posts are deleted', async () => {
    const { id, authors: own } = readers.find((it) => it.authors.size === authors.length);
    const all = merged(posts, own);
    const first = await read(timeline(id));
    const gone = [all[PAGE], all[PAGE + 1], all[PAGE + 7]]; // the first is the anchor of `next`
    for (const post of gone) await server.request({ as: 'admin', method: 'DELETE', path: `/posts/${post}` });
    posts = posts.filter((it) => !gone.includes(it.id));
    const second = await read(first.next.slice('/api/v1'.length));
    assert.deepEqual(shown([first, second]), all.filter((it) => !gone.includes(it)).slice(0, 2 * PAGE));
    assert.equal(second.count, all.length - gone.length);
  });
});

test('E3 G3 changes at once with follows and posts', async () => {
  const [reader, one, two] = addAccounts(server, 'day', 3);
  const write = async (as, body) => server.request({ as, method: 'POST', path: '/posts', body: { body } });
  const bodies = async () => (await read(timeline(reader))).posts.map((it) => it.body);
  await write('day2', 'one');
  await write('day3', 'two');
  assert.deepEqual(await bodies(), []);
  for (const id of [one, two]) await server.request({ as: 'day1', method: 'PUT', path: `/users/${id}/follow` });
  assert.deepEqual(await bodies(), ['two', 'one']);
  await write('day1', 'own');
  assert.deepEqual(await bodies(), ['own', 'two', 'one']);
  assert.equal((await read(timeline(reader))).count, 3);
  await server.request({ as: 'day1', method: 'DELETE', path: `/users/${two}/follow` });
  assert.deepEqual(await bodies(), ['own', 'one']);
  assert.equal((await read(timeline(reader))).count, 2);
  assert.deepEqual(
    (await read(timeline(one))).posts.map((it) => it.body),
    ['one'],
    'not the other way round',
  );
});

describe('the cost of a page does not grow with the number of posts', { skip: sqliteOnly('its plans') }, () => {
  const API = resolve(import.meta.dirname, '../../api');
  const text = readFileSync(`${API}/core/timeline.sql`, 'utf8').replace(/^--(?! name).*$/gm, '');
  const statements = Object.fromEntries(
    text
      .split('-- name: ')
      .slice(1)
      .filter((block) => !/^.*\[postgres\]/.test(block))
      .map((block) => [block.split(' ')[0], block.slice(block.indexOf('\n'))]),
  );
  const pages = ['timeline_anchor', 'timeline_page'];
  const FOLLOWED = 1000;
  const LOOKED_THROUGH = 2 * FOLLOWED; // of the newest posts
  const FROM = 30_000; // where the page begins
  const FOREVER = 9_999_999_999_999_999;

  /**
   * A database with the server's schema, in which one account follows a thousand others with `postsEach` posts each. With `otherAuthor`,
   * wherever a page begins, the newest posts are all by an account that is not followed.
   */
  function database(postsEach, otherAuthor = false) {
    const db = new DatabaseSync(':memory:');
    for (const { sql } of MIGRATIONS) db.exec(sql);
    db.exec(`
      INSERT INTO users (id, username, username_key, email, email_key, password_hash, role_id, avatar_hash, member_since, last_seen)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${FOLLOWED} + 100)
        SELECT i, i, i, i, i, '', 1, '', 0, 0 FROM n;
      INSERT INTO follows (follower_id, followed_id, created_at) SELECT 1, id, 0 FROM users WHERE id BETWEEN 2 AND ${FOLLOWED} + 1;
      UPDATE users SET following_count = ${FOLLOWED} WHERE id = 1;
      INSERT INTO posts (author_id, body, body_html, renderer, created_at)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${postsEach})
        SELECT u.id, '', '', 1, n.i * 10000 + u.id FROM n, users u;
      INSERT INTO posts (author_id, body, body_html, renderer, created_at)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${LOOKED_THROUGH})
        SELECT ${FOLLOWED} + 100, '', '', 1, at.column1 FROM n, (VALUES (${FROM} - 1), (1000000)) at WHERE ${otherAuthor};`);
    return db;
  }

  /** How many posts a statement reads: along the newest ones, and of single authors. */
  function visits(db, name) {
    const count = { newest: 0, single: 0 };
    const visit = (what) => (value) => (count[what]++, value);
    db.function('newest', { deterministic: false }, visit('newest'));
    db.function('single', { deterministic: false }, visit('single'));
    const sql = statements[name]
      .replaceAll('WHERE p.author_id', 'WHERE single(1) AND p.author_id')
      .replaceAll('p.author_id FROM posts p', 'newest(p.author_id) AS author_id FROM posts p');
    const at =
      name === 'timeline_page' ? { from_at: FROM, from_id: 10_000, limit: PAGE + 1 } : { from_at: FOREVER, skip: PAGE };
    const rows = db.prepare(sql).all({ owner_id: 1, end_at: 0, ...at });
    assert.equal(rows.length, name === 'timeline_page' ? PAGE + 1 : 1);
    return count;
  }

  for (const name of pages) {
    test(`${name} reads few posts where those who are followed write most`, () => {
      const [few, many] = [visits(database(4), name), visits(database(40), name)];
      assert.deepEqual(many, few);
      assert.equal(few.single, 0);
      assert.ok(few.newest <= 4 * (PAGE + 1) + 200, `${few.newest} posts`); // 100 of 1,100 are not followed
    });

    test(`${name} reads one post for each author, and one for each on the page, where others write most`, () => {
      const [few, many] = [visits(database(4, true), name), visits(database(40, true), name)];
      assert.deepEqual(many, few);
      assert.ok(few.newest <= 2 * LOOKED_THROUGH, `${few.newest} posts`); // each may be looked at twice
      // Each is read twice: for its time, and to find the author's next one.
      assert.ok(few.single > FOLLOWED && few.single <= 2 * (FOLLOWED + 1) + 4 * (PAGE + 1), `${few.single} posts`);
    });
  }

  for (const name of ['timeline_count', 'timeline_count_between', ...pages]) {
    test(`${name} neither reads all posts or users nor sorts them, whatever the statistics say`, () => {
      const db = database(4);
      for (const statistics of ['', 'ANALYZE']) {
        db.exec(statistics);
        const plan = db.prepare(`EXPLAIN QUERY PLAN ${statements[name]}`).all();
        const steps = plan.map(({ detail }) => detail);
        const along = steps.filter((it) => /^(SCAN|SEARCH) p USING COVERING INDEX posts_newest\b/.test(it)); // no further than a limit
        const reads = steps.filter(
          (it) => /^(SCAN|SEARCH) ([pvuf]|posts|users|follows)\b/.test(it) && !along.includes(it),
        );
        assert.ok(reads.length > 1 && along.length <= 1, steps.join('\n'));
        for (const step of reads) assert.match(step, /^SEARCH .* \((author_id|rowid|follower_id)=\?/, steps.join('\n'));
        for (const step of steps) assert.doesNotMatch(step, /AUTOMATIC/, steps.join('\n'));
        const sorts = steps.filter((it) => it.includes('TEMP B-TREE')); // of the page alone
        assert.ok(sorts.length <= (name.startsWith('timeline_count') ? 0 : 1), steps.join('\n'));
      }
    });
  }
});
