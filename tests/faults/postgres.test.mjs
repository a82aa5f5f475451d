// On PostgreSQL: two servers that write at once, broken connections, and a database server that is down.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Cluster } from '../support/postgres.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const CUTS = 30;
const CUT = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'retort'";

let cluster, one, two;
before(async () => {
  cluster = await Cluster.start();
  cluster.psql('CREATE DATABASE site');
  const env = { RETORT_DATABASE_URL: cluster.url('site') };
  one = await startServer({ env, people: { john: {}, susan: {} } });
  two = await startServer({ env, people: {} });
  two.people = one.people;
});
after(() => cluster.remove());

const ask = (sql) => cluster.psql(sql, 'site');
const post = (server, as, body) => server.request({ as, method: 'POST', path: '/posts', body: { body } });

test('concurrent writes of two servers all succeed, and all counters are correct', async () => {
  const write = async (at) => {
    for (let n = 0; n < 20; n++) {
      const { status, text } = await post(at % 2 ? one : two, at % 3 ? 'john' : 'susan', `text ${at} ${n}`);
      assert.equal(status, 201, text);
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, at) => write(at)));
  const counts = 'SELECT post_count, (SELECT COUNT(*) FROM posts), (SELECT SUM(post_count) FROM users) FROM site';
  assert.equal(ask(counts), '320|320|320');
});

test('idle connections that break cause no errors', async () => {
  const { id } = (await post(one, 'john', 'before')).json;
  ask(CUT);
  for (let n = 0; n < 10; n++) assert.equal((await one.request({ path: `/posts/${id}` })).status, 200);
  assert.equal((await post(one, 'john', 'afterwards')).status, 201);
});

test('while connections break, confirmed writes are stored, and failed ones are not', async () => {
  const [stored, failed, unknown] = [[], [], []];
  let stop = false;
  const writers = Array.from({ length: 8 }, async (_, at) => {
    for (let n = 0; !stop; n++) {
      const body = `cut ${at} ${n}`;
      const { status, json } = await post(one, 'john', body);
      if (status === 201) stored.push(body);
      else if (status === 503 && json.type.endsWith('/outcome-unknown')) unknown.push(body);
      else failed.push(assert.equal(status, 503) ?? body);
    }
  });
  for (let n = 0; n < CUTS; n++) {
    const before = stored.length;
    ask(CUT);
    await waitFor(() => stored.length > before, `something stored after cut ${n}`);
  }
  stop = true;
  await Promise.all(writers);
  const there = new Set(ask("SELECT body FROM posts WHERE body LIKE 'cut %'").split('\n'));
  assert.ok(stored.length > CUTS, `${stored.length} stored, ${failed.length} failed, ${unknown.length} unknown`);
  assert.deepEqual(
    stored.filter((body) => !there.has(body)),
    [],
  );
  assert.deepEqual(
    failed.filter((body) => there.has(body)),
    [],
  );
});

test('queries that wait hold up no others: no event loop waits for the database', async () => {
  const { id } = (await post(one, 'john', 'behind a lock')).json;
  const release = await cluster.hold('LOCK TABLE posts IN ACCESS EXCLUSIVE MODE', 'site');
  const stuck = Array.from({ length: 8 }, () => one.request({ path: `/posts/${id}` }));
  const waiting =
    "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'retort'";
  await waitFor(() => Number(ask(waiting)) >= stuck.length, 'all of them to wait');
  assert.equal((await one.request({ path: '/users/@john' })).status, 200);
  await release();
  for (const reply of stuck) assert.ok([200, 503].includes((await reply).status)); // 503: it took longer than LIMIT_LOCK_MS
});

test('while the database server is down, requests are answered 503 at once', async () => {
  await cluster.stop();
  await waitFor(async () => (await fetch(`${one.url}/readyz`)).status === 503, 'the loss to be noticed');
  const { status, json } = await one.request({ path: '/posts/1' });
  assert.equal(status, 503);
  assert.match(json.type, /database-lost$/);
});
