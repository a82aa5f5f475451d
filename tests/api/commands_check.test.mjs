// `retort check` reports damage, and repairs counters.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { onPostgres, sqliteOnly } from '../support/databases.mjs';
import { unstartedServer, startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ people: { john: {}, susan: {} } });
  await server.cli(['seed', '--users', '20', '--posts', '60', '--comments', '200', '--quiet']);
});

const check = async (at, ...args) => {
  const { code, stdout, stderr } = await at.cli(['check', ...args], { allowFailure: true });
  return { code, stdout, stderr, json: args.includes('--json') ? JSON.parse(stdout) : undefined };
};

test('a database after ordinary use is intact, with correct counters', async () => {
  for (const name of ['susan', 'john'])
    await server.request({ as: name, method: 'POST', path: '/posts', body: { body: 'a' } });
  const { json } = await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'b' } });
  await server.request({ as: 'susan', method: 'POST', path: `/posts/${json.id}/comments`, body: { body: 'c' } });
  await server.request({ as: 'susan', method: 'PUT', path: '/users/@john/follow' });
  assert.deepEqual((await check(server, '--json')).json, {
    damage: [],
    roles: [],
    counters: [],
    times: [],
    wrong: 0,
    repaired: 0,
    ok: true,
  });
  const { code, stdout } = await check(server);
  assert.equal(code, 0);
  assert.match(stdout, /is intact, and its counters are correct/);
});

describe('wrong counters', () => {
  const WRONG = `UPDATE users SET post_count = post_count + 1 WHERE username = 'susan';
    UPDATE users SET comment_count = 5, follower_count = 900, following_count = -1 WHERE username = 'john';
    UPDATE posts SET comment_count = 7000 WHERE id IN (SELECT id FROM posts ORDER BY id DESC LIMIT 2);
    UPDATE site SET post_count = 1, comment_count = comment_count - 1`;

  test('are reported one by one, and not changed', async () => {
    server.sql((db) => db.exec(WRONG));
    for (let i = 0; i < 2; i++) {
      const { code, json, stderr } = await check(server, '--json');
      assert.deepEqual([code, json.ok, json.repaired], [1, false, 0]);
      assert.match(stderr, /counters are wrong\. `retort check --repair`/);
      const told = json.counters.map((it) => `${it.table} ${it.counter}`);
      assert.deepEqual(told, [
        ...['users comment_count', 'users follower_count', 'users following_count', 'users post_count'],
        ...['posts comment_count', 'posts comment_count', 'site post_count', 'site comment_count'],
      ]);
      assert.equal(json.wrong, told.length);
      const { stored, counted } = json.counters.at(-2);
      assert.deepEqual([stored, counted], [1, 63]);
    }
    const { stdout } = await check(server);
    assert.match(stdout, /^site 1: post_count is 1, but there are 63$/m);
  });

  test('are corrected with --repair, while the server is running', async () => {
    let writing = true;
    const writer = (async () => {
      while (writing) await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'meanwhile' } });
    })();
    const { code, stdout } = await check(server, '--repair');
    writing = false;
    await writer;
    assert.equal(code, 0);
    assert.match(stdout, /\d+ counters were repaired/);
    assert.equal((await check(server)).code, 0);
  });

  test('are found in a large database', async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['seed', '--users', '1500', '--posts', '2000', '--comments', '3000', '--quiet']);
    other.sql((db) =>
      db.exec('UPDATE users SET post_count = -1 WHERE id % 2 = 0; UPDATE posts SET comment_count = -1'),
    );
    const { json, code } = await check(other, '--repair', '--json');
    assert.deepEqual([code, json.wrong, json.repaired, json.ok], [0, 2750, 2750, true]);
    assert.equal((await check(other)).code, 0);
  });
});

test('missing roles are reported, and restored with --repair', async (t) => {
  const other = await unstartedServer(t);
  await other.cli(['migrate']);
  other.sql((db) => db.exec('DELETE FROM roles WHERE is_default = 1 OR permissions = 31'));
  const { code, json } = await check(other, '--json');
  assert.deepEqual([code, json.roles, json.wrong], [1, ['of new accounts', 'Administrator'], 2]);
  const { stdout } = await check(other, '--repair');
  assert.match(stdout, /^the role Administrator is missing$[^]*^2 counters and roles were repaired\.$/m);
  assert.equal((await check(other)).code, 0);
  const roles = JSON.parse((await other.cli(['role', 'list', '--json'])).stdout);
  assert.deepEqual(roles.map(({ name, is_default }) => [name, is_default]).sort(), [
    ['Administrator', false],
    ['Moderator', false],
    ['User', true],
  ]);
});

describe('damage', () => {
  test(
    'of a database page is reported, with advice',
    { skip: sqliteOnly('pg_amcheck looks for damage') },
    async (t) => {
      const other = await unstartedServer(t);
      await other.cli(['seed', '--users', '20', '--posts', '60', '--quiet']);
      const bytes = readFileSync(other.database);
      bytes.fill(0x5a, 4096 * 3, 4096 * 6);
      writeFileSync(other.database, bytes);
      const { code, json, stderr } = await check(other, '--json');
      assert.deepEqual([code, json.ok], [1, false]);
      assert.ok(json.damage.length);
      assert.match(stderr, /retort restore/);
    },
  );

  test('in the form of a dangling row is reported', { skip: sqliteOnly('pg_amcheck looks for damage') }, async (t) => {
    const other = await unstartedServer(t);
    await other.cli(['seed', '--users', '2', '--posts', '2', '--quiet']);
    other.sql((db) => db.exec('PRAGMA foreign_keys = OFF; UPDATE posts SET author_id = 77 WHERE id = 2'));
    const { code, stdout } = await check(other);
    assert.equal(code, 1);
    assert.match(stdout, /^row 2 of posts refers to a missing row of users$/m);
  });

  test('a missing database, or one of another program, is reported', async (t) => {
    if (!onPostgres) {
      const other = await unstartedServer(t);
      assert.match((await check(other)).stderr, /cannot open the database/);
      writeFileSync(other.database, 'my diary\n'.repeat(1000));
      assert.equal((await check(other)).code, 1);
    }
    const old = await unstartedServer(t);
    old.sql((db) => db.exec('CREATE TABLE x (i INTEGER); DROP TABLE x'));
    const { code, stderr } = await check(old);
    assert.equal(code, 1);
    assert.match(stderr, /run retort migrate/);
  });
});
