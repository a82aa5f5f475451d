// A clock that was wrong for a moment: nothing is lost, and times that it wrote can be repaired.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fakeClock } from '../support/clock.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const DAY_US = 86_400_000_000;
const people = { john: {}, susan: {}, moderator: { role: 'Moderator' }, goner: {}, another: {} };

const post = async (server, body, as = 'john password') => {
  const reply = await server.request({ as, method: 'POST', path: '/posts', body: { body } });
  assert.equal(reply.status, 201, reply.text);
  return reply.json;
};
const get = async (server, path, as) => {
  const reply = await server.request({ path, as });
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
};
/** Deleting an account wakes the janitor, which deletes what has expired. */
const wakeJanitor = async (server, name) => {
  const { password } = server.people[name];
  const reply = await server.request({
    as: `${name} password`,
    method: 'POST',
    path: '/me/deletion',
    body: { password, posts: 'delete' },
  });
  assert.ok(reply.status < 300, reply.text);
};
const rowsOf = (server, sql) => server.sql((db) => db.all(sql));
const told = (server, text) => server.recentLog.split(text).length - 1;
const KEPT = 'expired rows are not deleted';

describe('a clock that runs ahead for a moment', () => {
  test('does not end sessions and tokens', async (t) => {
    const clock = fakeClock(t);
    const server = await startServer({ people, env: clock.env });
    for (const as of ['john cookie', 'john']) await get(server, '/me', as);
    clock.set('+1y');
    await wakeJanitor(server, 'goner');
    await waitFor(() => told(server, KEPT), 'a message about the clock');
    await wakeJanitor(server, 'another');
    clock.set('+0');
    for (const as of ['john cookie', 'john']) await get(server, '/me', as);
    assert.equal(told(server, KEPT), 1, server.recentLog);
  });

  test('before the start does not end sessions and tokens', async (t) => {
    const clock = fakeClock(t);
    const server = await startServer({ people, env: clock.env });
    for (const as of ['john cookie', 'john']) await get(server, '/me', as);
    clock.set('+1y');
    await server.restart();
    await waitFor(() => told(server, KEPT), 'a message about the clock');
    clock.set('+0');
    for (const as of ['john cookie', 'john']) await get(server, '/me', as);
  });

  test('sets last_seen, which the next use corrects', async (t) => {
    const clock = fakeClock(t);
    const server = await startServer({ people, env: clock.env });
    clock.set('+1y');
    await get(server, '/me', 'john cookie');
    const seen = async () => Date.parse((await get(server, '/users/@john')).last_seen);
    await waitFor(async () => (await seen()) > Date.now() + 1e9, 'last_seen in the future');
    clock.set('+0');
    await get(server, '/me', 'john password');
    await waitFor(async () => (await seen()) <= Date.now(), 'last_seen to come back');
  });
});

describe('rows dated in the future', () => {
  let server, first, last, next;
  const check = async (...args) => {
    const { code, stdout, stderr } = await server.cli(['check', '--json', ...args], { allowFailure: true });
    return { code, stderr, ...JSON.parse(stdout) };
  };
  const bodies = async (path = '/posts') => (await get(server, path)).posts.map((it) => it.body);

  const clock = fakeClock({ after });

  before(async () => {
    server = await startServer({ people, env: clock.env });
    first = await post(server, 'first');
    clock.set('+1y');
    for (const body of ['second', 'third', 'fourth']) last = await post(server, body);
    const reply = await server.request({
      ...{ as: 'susan password', method: 'POST', path: `/posts/${last.id}/comments`, body: { body: 'indeed' } },
    });
    await server.request({ as: 'susan password', method: 'PUT', path: '/users/@john/follow' });
    const disable = { method: 'PUT', path: `/comments/${reply.json.id}/disabled`, body: { reason: 'x' } };
    await server.request({ as: 'moderator password', ...disable });
    await server.request({ as: 'john password', method: 'PUT', path: `/posts/${first.id}`, body: { body: 'first!' } });
    await get(server, '/me', 'susan cookie');
    clock.set('+0');
    await post(server, 'fifth');
    for (let i = 0; i < 18; i++) await post(server, `later ${i}`);
    ({ next } = await get(server, '/posts'));
  });

  test('are reported at the start and by check, and not changed', async () => {
    await server.restart();
    await waitFor(() => told(server, 'rows dated in the future'), 'a message at the start');
    const before = rowsOf(server, 'SELECT id, created_at FROM posts');
    const { code, ok, wrong, repaired, times, stderr } = await check();
    assert.deepEqual([code, ok, repaired], [1, false, 0]);
    assert.match(stderr, /counters and times are wrong\. `retort check --repair`/);
    const rows = Object.fromEntries(times.map((it) => [`${it.table}.${it.column}`, it.rows]));
    assert.equal(rows['posts.created_at'], 3);
    assert.equal(rows['posts.edited_at'], 1);
    for (const one of ['comments.created_at', 'follows.created_at']) assert.equal(rows[one], 1, one);
    for (const some of ['users.last_seen', 'credentials.last_used_at']) assert.ok(rows[some] > 0, some);
    assert.equal(
      wrong,
      times.reduce((sum, it) => sum + it.rows, 0),
    );
    assert.ok(times.every((it) => Date.parse(it.latest) > Date.now() + 1e10));
    assert.deepEqual(rowsOf(server, 'SELECT id, created_at FROM posts'), before);
  });

  test('return to their place in lists with --repair, while the server is running', async () => {
    const before = Date.now();
    const { code, ok, times, wrong, repaired } = await check('--repair');
    assert.deepEqual([code, ok, repaired], [0, true, wrong], JSON.stringify(times));
    const again = await check();
    assert.deepEqual([again.code, again.times], [0, []]);
    const all = [...(await bodies()), ...(await bodies('/posts?page=2'))];
    assert.deepEqual(all.slice(0, 2), ['later 17', 'later 16']);
    assert.deepEqual(all.slice(-5), ['fifth', 'fourth', 'third', 'second', 'first!']);
    const [comment] = rowsOf(
      server,
      'SELECT c.created_at - p.created_at AS later FROM comments c JOIN posts p ON p.id = post_id',
    );
    assert.ok(comment.later >= 0, 'a comment is no older than its post');
    const horizon = (before + 60_000) * 1000 + 31 * DAY_US;
    for (const { expires_at: end } of rowsOf(server, 'SELECT expires_at FROM credentials')) assert.ok(end < horizon);
    await get(server, '/me', 'susan cookie');
  });

  test('do not break links to further pages', async () => {
    assert.ok((await bodies(next.replace('/api/v1', ''))).length > 0);
  });

  test('keep their order when there are many, in any order of ids', async () => {
    server.sql((db) =>
      db.exec(`UPDATE posts SET created_at = ${Date.now() * 1000 + 400 * DAY_US} - id * 1000 WHERE id > 5`),
    );
    await server.cli(['seed', '--users', '5', '--posts', '1500', '--comments', '1500', '--quiet']);
    server.sql((db) =>
      db.exec(`UPDATE posts SET created_at = created_at + ${400 * DAY_US} WHERE id > 100;
        UPDATE comments SET created_at = created_at + ${800 * DAY_US};
        UPDATE users SET member_since = member_since + ${400 * DAY_US} WHERE username <> 'john'`),
    );
    const order = (table) => rowsOf(server, `SELECT id FROM ${table} ORDER BY created_at, id`).map((it) => it.id);
    const future = (table) =>
      new Set(
        rowsOf(server, `SELECT id FROM ${table} WHERE created_at > ${(Date.now() + 60_000) * 1000}`).map((it) => it.id),
      );
    const before = ['posts', 'comments'].map((table) => [table, future(table), order(table)]);
    const { code, ok } = await check('--repair');
    assert.deepEqual([code, ok], [0, true]);
    for (const [table, moved, ids] of before) {
      assert.ok(moved.size > 1000, table);
      assert.deepEqual(
        order(table).filter((id) => moved.has(id)),
        ids.filter((id) => moved.has(id)),
      );
    }
  });
});
