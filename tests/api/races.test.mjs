// Rules hold when requests that break them together arrive at once, at two servers that share a database.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addAccounts } from '../support/bulk.mjs';
import { register } from '../support/mail.mjs';
import { startServer } from '../support/server.mjs';

const ROUNDS = 50;
const ADMINISTRATOR = 3;

describe('two servers on one database', () => {
  let one, two;
  before(async () => {
    one = await startServer({ people: { john: {}, susan: {}, admin: { role: 'Administrator' } } });
    two = await startServer({ people: {}, env: { RETORT_DATABASE_URL: one.data.url } });
    two.people = one.people;
  });
  after(() => two.close());

  const ask = (server, as, method, path, body) => server.request({ as: `${as} password`, method, path, body });
  const rows = (sql, ...values) => one.sql((db) => db.all(sql, ...values));
  const number = (sql, ...values) => Number(Object.values(rows(sql, ...values)[0])[0]);
  const run = (sql, ...values) => one.sql((db) => db.run(sql, ...values));
  const statusesOf = async (requests) => (await Promise.all(requests)).map((it) => it.status);
  /** Counters are those of their rows, and nothing points to what is not there. */
  const checkCounters = async () => {
    const { code, stdout, stderr } = await one.cli(['check'], { allowFailure: true });
    assert.equal(code, 0, stdout + stderr);
  };
  const allIn = (statuses, allowed) =>
    assert.ok(
      statuses.every((it) => allowed.includes(it)),
      String(statuses),
    );

  describe('the last administrator', () => {
    /** One pair each round, of which both may administer: what each of them does, at once. */
    async function race(rounds, prefix, act) {
      const ids = addAccounts(one, prefix, 2 * rounds);
      run("UPDATE users SET role_id = 1 WHERE username_key = 'admin'");
      let refused = 0;
      for (let n = 0; n < rounds; n++) {
        const pair = [2 * n + 1, 2 * n + 2].map((at) => ({ name: `${prefix}${at}`, id: ids[at - 1] }));
        run('UPDATE users SET role_id = ? WHERE id IN (?, ?)', ADMINISTRATOR, ...pair.map(({ id }) => id));
        const statuses = await statusesOf([act(one, pair[0], pair[1]), act(two, pair[1], pair[0])]);
        const left = number(`SELECT COUNT(*) FROM users WHERE role_id = ${ADMINISTRATOR} AND suspended = 0`);
        assert.equal(left, 1, `round ${n}: ${statuses}`);
        allIn(statuses, [200, 202, 204, 401, 403, 409]);
        refused += statuses.filter((it) => it >= 400).length;
        run('UPDATE users SET role_id = 1, suspended = 0 WHERE id IN (?, ?)', ...pair.map(({ id }) => id));
      }
      run("UPDATE users SET role_id = ? WHERE username_key = 'admin'", ADMINISTRATOR);
      assert.equal(refused, rounds);
    }
    const edit = (server, by, whom, change) => ask(server, by.name, 'PATCH', `/accounts/${whom.id}`, change);

    test('is left when two take the role from each other', () =>
      race(ROUNDS, 'demoting', (server, by, whom) => edit(server, by, whom, { role: 'User' })));
    test('is left when two give up the role', () =>
      race(ROUNDS, 'resigning', (server, by) => edit(server, by, by, { role: 'User' })));
    test('is left when two suspend each other', () =>
      race(ROUNDS, 'suspending', (server, by, whom) => edit(server, by, whom, { suspended: true })));
    test('is left when two delete their accounts', () =>
      race(ROUNDS, 'leaving', (server, by) => {
        const body = { password: one.people[by.name].password, posts: 'delete' };
        return ask(server, by.name, 'POST', '/me/deletion', body);
      }));
  });

  test('comments that come while their post is deleted are stored with it or not at all', async () => {
    const kinds = new Set();
    for (let n = 0; n < ROUNDS; n++) {
      const { id } = (await ask(one, 'john', 'POST', '/posts', { body: `post ${n}` })).json;
      const comment = (at) =>
        ask(at % 2 ? one : two, at % 3 ? 'john' : 'susan', 'POST', `/posts/${id}/comments`, { body: `${n} ${at}` });
      const early = [0, 1, 2].map(comment);
      if (n % 2) await early[0];
      const deleted = ask(two, 'john', 'DELETE', `/posts/${id}`);
      const statuses = await statusesOf([...early, ...[3, 4, 5].map(comment)]);
      assert.equal((await deleted).status, 204);
      allIn(statuses, [201, 404]);
      statuses.forEach((it) => kinds.add(it));
    }
    assert.deepEqual([...kinds].sort(), [201, 404], 'some before and some after the deletion');
    assert.equal(number('SELECT COUNT(*) FROM comments'), 0);
    await checkCounters();
  });

  test('of two registrations of one address that are confirmed at once, one becomes an account', async () => {
    const registrations = [];
    for (const name of ['first', 'second']) {
      run('DELETE FROM mail_limits');
      const token = await register(one, { email: 'new@example.com', username: name, password: 'mauve turnip orbit' });
      const [row] = rows('SELECT id, password_hash FROM registrations ORDER BY id DESC LIMIT 1');
      registrations.push({ token, name, ...row });
    }
    for (let n = 0; n < ROUNDS; n++) {
      const email = `new${n}@example.com`;
      for (const { id, name, password_hash: hash } of registrations)
        run(
          `UPDATE registrations SET username = ?1, email = ?2, email_key = ?2, password_hash = ?3, user_id = NULL
           WHERE id = ?4`,
          `${name}${n}`,
          email,
          hash,
          id,
        );
      const confirm = (server, { token }) =>
        server.request({ method: 'POST', path: '/confirmations', body: { token, password: 'mauve turnip orbit' } });
      const statuses = await statusesOf([confirm(one, registrations[0]), confirm(two, registrations[1])]);
      assert.deepEqual(statuses.sort(), [200, 409], `round ${n}`);
      assert.equal(number('SELECT COUNT(*) FROM users WHERE email_key = ?', email), 1);
    }
  });

  test('of two accounts that get one username, or one address, at once, one has it', async () => {
    const ids = addAccounts(one, 'renamed', 2);
    for (let n = 0; n < ROUNDS; n++) {
      const change = n % 2 ? { username: `name${n}` } : { email: `address${n}@example.com` };
      const edit = (server, id) => ask(server, 'admin', 'PATCH', `/accounts/${id}`, change);
      assert.deepEqual((await statusesOf([edit(one, ids[0]), edit(two, ids[1])])).sort(), [200, 409], `round ${n}`);
    }
  });

  describe('Idempotency-Key', () => {
    const count = (body) => number('SELECT COUNT(*) FROM posts WHERE body = ?', body);
    const send = (server, as, body, key) =>
      server.request({ as, method: 'POST', path: '/posts', body: { body }, headers: { 'Idempotency-Key': key } });

    test('sent to both servers at once creates one post', async () => {
      for (let n = 0; n < ROUNDS; n++) {
        const [body, key] = [`with a key ${n}`, `"key of both ${n}"`];
        const replies = await Promise.all([one, two, one, two].map((it) => send(it, 'john password', body, key)));
        allIn(
          replies.map(({ status }) => status),
          [201, 409],
        );
        const created = replies.filter(({ status }) => status === 201);
        for (const reply of replies) if (reply.status === 409) assert.equal(reply.json.type, '/problems/in-progress');
        assert.ok(created.length, `round ${n}: ${replies.map(({ text }) => text)}`);
        for (const server of [one, two]) created.push(await send(server, 'john password', body, key));
        assert.deepEqual([...new Set(created.map(({ status, text }) => `${status} ${text}`))].length, 1, `round ${n}`);
        assert.equal(count(body), 1);
      }
    });

    test('sent to the other server with another body is refused', async () => {
      const key = '"key of two bodies"';
      assert.equal((await send(one, 'john password', 'the first body', key)).status, 201);
      assert.equal((await send(two, 'john password', 'the second body', key)).status, 422);
      assert.equal(count('the second body'), 0);
    });
  });

  test('of two edits with If-Match of one version, one at each server, one wins', async () => {
    const { id } = (await ask(one, 'john', 'POST', '/posts', { body: 'to be edited' })).json;
    const path = `/posts/${id}`;
    for (let n = 0; n < ROUNDS; n++) {
      const { etag } = (await ask(n % 2 ? one : two, 'john', 'GET', path)).headers;
      const edit = (server, body) =>
        server.request({ as: 'john password', method: 'PUT', path, body: { body }, headers: { 'If-Match': etag } });
      const bodies = [`one ${n}`, `two ${n}`];
      const replies = await Promise.all([edit(one, bodies[0]), edit(two, bodies[1])]);
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412], `round ${n}`);
      const stored = bodies[replies.findIndex(({ status }) => status === 200)];
      for (const server of [one, two]) assert.equal((await ask(server, 'john', 'GET', path)).json.body, stored);
      assert.equal(replies.find(({ status }) => status === 412).json.current.body, stored);
    }
  });

  test('many follows and unfollows at once leave the counts of their rows', async () => {
    const names = ['follower1', 'follower2', 'follower3'];
    const ids = addAccounts(one, 'follower', names.length);
    for (let n = 0; n < ROUNDS; n++) {
      const requests = Array.from({ length: 8 }, (_, at) => {
        const [by, whom] = [(at + n) % names.length, (at + 1 + (n % 2)) % names.length];
        const method = (at + n) % 3 ? 'PUT' : 'DELETE';
        return by === whom ? null : ask(at % 2 ? one : two, names[by], method, `/users/${ids[whom]}/follow`);
      });
      allIn(await statusesOf(requests.filter(Boolean)), [200]);
    }
    assert.equal(number('SELECT SUM(follower_count) FROM users'), number('SELECT COUNT(*) FROM follows'));
    assert.equal(number('SELECT SUM(following_count) FROM users'), number('SELECT COUNT(*) FROM follows'));
    await checkCounters();
  });
});
