// Two servers on one database: one of them cleans up, and another one goes on when that is killed; both together send the
// administrator one email an hour.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { receivedEmail, expectOneEmailEach, register, startSendingServer, smtp } from '../support/mail_server.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const S = 1_000_000;
const now = () => Date.now() * 1000;
const HOUR = 3600 * S;

describe('the janitors', () => {
  // Every query is logged: so it shows which of the servers did what.
  const env = { RETORT_SLOW_QUERY_MS: '0' };
  const count = (server, query) => server.log.split(`slow query: ${query} took`).length - 1;
  const cleaned = (server) => count(server, 'expiry_delete_mail_limits') + count(server, 'removal_texts_deleted');
  const purges = (server) => server.sql((db) => db.get('SELECT COUNT(*) AS n FROM purges')).n;
  const lease = (server) => server.sql((db) => db.get("SELECT holder, expires_at FROM leases WHERE name = 'janitor'"));
  const setLease = (server, end) =>
    server.sql((db) => db.run("UPDATE leases SET expires_at = ? WHERE name = 'janitor'", end));
  const writePosts = async (server, as, number) => {
    for (let n = 0; n < number; n++) {
      const reply = await server.request({ as, method: 'POST', path: '/posts', body: { body: `text ${n}` } });
      assert.equal(reply.status, 201, reply.text);
    }
  };
  /** Deletes an account with its posts, which wakes the janitor of this server. */
  const leave = async (server, name) => {
    const headers = { Authorization: basic(server.people[name].email, PASSWORD) };
    const body = { password: PASSWORD, posts: 'delete' };
    const reply = await server.request({ method: 'POST', path: '/me/deletion', headers, body });
    assert.equal(reply.status, 204, reply.text);
  };
  /** Waits until the janitor of a server has found that another one has the lease, once more. */
  const refused = (server, before) => waitFor(() => count(server, 'lease_get') > before, 'a look at the lease');

  test('one of them cleans up, and after it was killed another one, once its lease has expired', async () => {
    const one = await startServer({ env, people: { john: {}, susan: {}, mary: {} } });
    await writePosts(one, 'john', 30);
    await writePosts(one, 'susan', 30);
    await waitFor(() => cleaned(one), 'the first round of the first server');
    setLease(one, now() + 60 * S);
    const { holder } = lease(one);

    const two = await startServer({ env: { ...env, RETORT_DATABASE_URL: one.data.url }, people: {} });
    two.people = one.people;
    await refused(two, 0);
    const looks = count(two, 'lease_get');
    await leave(two, 'john');
    await refused(two, looks);
    assert.equal(purges(one), 1, 'the account of john waits for the holder of the lease');
    assert.equal(cleaned(two), 0, 'the second server has done nothing');
    assert.equal(lease(one).holder, holder);

    assert.deepEqual(await one.end('SIGKILL'), { code: null, signal: 'SIGKILL' });
    setLease(one, now() + 2 * S);
    await leave(two, 'susan');
    await waitFor(() => purges(one) === 0, 'the second server to take over');
    assert.notEqual(lease(one).holder, holder);
    assert.equal(count(two, 'removal_texts_deleted'), 2, 'each account once');
    assert.equal(count(one, 'removal_texts_deleted'), 0);
    assert.equal(one.sql((db) => db.get('SELECT COUNT(*) AS n FROM posts')).n, 0);
    assert.match((await two.cli(['check'])).stdout, /its counters are correct/);
    await two.end(); // before the folder of the database goes
  });

  test('a server that stops hands its lease over at once', async () => {
    const one = await startServer({ env, people: { john: {} } });
    await waitFor(() => cleaned(one), 'the first round of the first server');
    await one.end();
    assert.equal(lease(one), undefined);
  });
});

describe('the administrator', () => {
  test('gets one email an hour about failed requests, however many servers there are', async () => {
    const post = await smtp();
    const admin = { email: 'admin@example.com' };
    const env = { RETORT_ADMIN_EMAIL: admin.email };
    const one = await startSendingServer(post.port, { env });
    const two = await startSendingServer(post.port, { env: { ...env, RETORT_DATABASE_URL: one.data.url } });
    const toAdmin = () => post.mails.filter((it) => it.to.includes(admin.email)).length;
    const fail = async () => {
      for (const server of [one, two, one, two])
        assert.equal((await server.request({ path: '/comments/1' })).status, 500);
    };
    one.sql((db) => db.exec('DROP VIEW comment_views'));
    await fail();
    await receivedEmail(post.mails, admin);
    await fail();
    for (const server of [one, two]) await expectOneEmailEach(server, post.mails, [admin]);

    one.sql((db) => db.run('UPDATE alarms SET sent_at = sent_at - ?', HOUR));
    await waitFor(() => toAdmin() > 1, 'the mail of the next hour');
    for (const server of [one, two]) {
      await fail();
      await receivedEmail(post.mails, await register(server));
    }
    assert.equal(toAdmin(), 2);
    await two.end(); // before the folder of the database goes
  });
});
