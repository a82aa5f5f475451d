// The highest page number of a list, and that `next` continues from there. SQL adds the rows: there are many.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addAccounts, addFollows } from '../support/bulk.mjs';
import { startServer } from '../support/server.mjs';

const DEEPEST = 250; // LIMIT_PAGES_BY_NUMBER
const START = 1_700_000_000_000_000;
const LISTS = [
  ['/posts', 'posts', 20],
  ['/users/@john/posts', 'posts', 20],
  ['/users/@john/timeline', 'posts', 20],
  ['/comments', 'comments', 30],
  ['/posts/1/comments', 'comments', 30],
  ['/moderation/comments', 'comments', 30],
  ['/users/@john/followers', 'follows', 50],
  ['/users/@john/following', 'follows', 50],
  ['/accounts', 'accounts', 50],
  ['/audit', 'entries', 50],
];
/** Enough rows for every list to have more than two pages after the last one that has a number. */
const ROWS = (DEEPEST + 3) * 50;

let server;
before(async () => {
  server = await startServer({ people: { john: {}, admin: { role: 'Administrator' } } });
  const john = server.sql((db) => db.get("SELECT id FROM users WHERE username = 'john'").id);
  const members = addAccounts(server, 'reader', ROWS);
  addFollows(
    server,
    members.flatMap((id, i) => [
      [id, john, START + i],
      [john, id, START + i],
    ]),
  );
  server.sql((db) => {
    db.exec('BEGIN');
    const numbers = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${ROWS})`;
    db.exec(`${numbers} INSERT INTO posts (author_id, body, body_html, renderer, created_at)
      SELECT ${john}, 'x', '<p>x</p>', 1, ${START} + i FROM n`);
    db.exec(`${numbers} INSERT INTO comments (post_id, author_id, body, body_html, renderer, created_at)
      SELECT 1, ${john}, 'x', '<p>x</p>', 1, ${START} + i FROM n`);
    db.exec(`${numbers} INSERT INTO audit (created_at, actor_id, action, user_id)
      SELECT ${START} + i, ${john}, 'account_suspended', ${john} FROM n`);
    db.exec(`UPDATE users SET post_count = ${ROWS}, comment_count = ${ROWS} WHERE id = ${john}`);
    db.exec(`UPDATE posts SET comment_count = ${ROWS} WHERE id = 1`);
    db.exec(`UPDATE site SET post_count = ${ROWS}, comment_count = ${ROWS}`);
    db.exec('COMMIT');
  });
});

const get = (path) => server.request({ as: 'admin', path: path.replace(/^\/api\/v1/, '') });

for (const [path, member, size] of LISTS) {
  describe(path, () => {
    test(`page numbers up to ${DEEPEST} work`, async () => {
      const { status, json, text } = await get(`${path}?page=${DEEPEST}`);
      assert.equal(status, 200, text);
      assert.equal(json[member].length, size);
      assert.ok(json.prev.startsWith(`/api/v1${path}?page=${DEEPEST - 1}&until=`), json.prev);
    });

    test('a higher number is refused; the error names `page` and `next`', async () => {
      for (const number of [DEEPEST + 1, DEEPEST + 3]) {
        const { status, json } = await get(`${path}?page=${number}`);
        assert.equal(status, 400, `page ${number}`);
        assert.deepEqual(
          json.errors.map(({ pointer, code }) => [pointer, code]),
          [['#/page', 'out_of_range']],
        );
        assert.match(json.errors[0].detail, /Follow the next link/);
      }
    });

    test('`next` continues without a gap, and no link leads to a refused page', async () => {
      const last = (await get(`${path}?page=${DEEPEST}`)).json;
      const behind = await get(last.next);
      assert.equal(behind.status, 200, behind.text);
      assert.deepEqual((await get(behind.json.prev)).json[member], last[member]);
      const further = await get(behind.json.next);
      assert.equal(further.status, 200, further.text);
      assert.deepEqual((await get(further.json.prev)).json[member], behind.json[member]);
      const keys = [last, behind.json, further.json].flatMap((page) => page[member].map((it) => JSON.stringify(it)));
      assert.equal(new Set(keys).size, 3 * size, 'every row once');
    });

    test('a page after the end is empty', async () => {
      const { count } = (await get(path)).json;
      const pages = Math.ceil(count / size);
      const { status, json, text } = await get(`${path}?page=${pages + 2}`);
      assert.equal(status, 200, text);
      assert.deepEqual([json[member], json.next], [[], null]);
    });
  });
}
