// On PostgreSQL: two servers that write at once, broken connections, and a database server that is down.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Cluster } from '../support/postgres.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

/** The name of PostgreSQL's Unix socket, and the ends of messages of its protocol, which are equally long. */
const SOCKET = '.s.PGSQL.5432';
const [COMMIT, ABORT] = ['COMMIT\0', 'ABORT \0'].map((sql) => Buffer.from(sql));
const CUTS = 30;
const STATEMENT_S = 30; // LIMIT_STATEMENT_MS
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

test('a statement that is sent together with the next one fails its own write, and no other one of the batch', async (t) => {
  const { id } = (await post(one, 'john', 'to be commented on')).json;
  const posts = ask('SELECT post_count FROM site');
  t.after(() => ask('ALTER TABLE site DROP CONSTRAINT IF EXISTS no_more_posts'));
  ask(`ALTER TABLE site ADD CONSTRAINT no_more_posts CHECK (post_count <= ${posts})`);
  const comment = (n) =>
    one.request({
      as: 'susan',
      method: 'POST',
      path: `/posts/${id}/comments`,
      body: { body: `beside a failure ${n}` },
    });
  const replies = await Promise.all(
    Array.from({ length: 24 }, (_, n) => (n % 3 ? comment(n) : post(one, 'john', `fails ${n}`))),
  );
  assert.deepEqual(
    replies.map(({ status }) => status),
    Array.from({ length: 24 }, (_, n) => (n % 3 ? 201 : 500)),
  );
  assert.equal(ask("SELECT COUNT(*) FROM posts WHERE body LIKE 'fails %'"), '0');
  assert.equal(
    ask(`SELECT comment_count, (SELECT COUNT(*) FROM comments WHERE post_id = ${id}) FROM posts WHERE id = ${id}`),
    '16|16',
  );
  ask('ALTER TABLE site DROP CONSTRAINT no_more_posts');
  assert.equal((await post(one, 'john', 'fails no more')).status, 201);
});

test('queries that wait do not delay others: no event loop waits for the database', async () => {
  const { id } = (await post(one, 'john', 'behind a lock')).json;
  const release = await cluster.hold('LOCK TABLE posts IN ACCESS EXCLUSIVE MODE', 'site');
  const stuck = Array.from({ length: 8 }, () => one.request({ path: `/posts/${id}` }));
  const waiting =
    "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'retort'";
  try {
    await waitFor(() => Number(ask(waiting)) >= stuck.length, 'all of them to wait');
    assert.equal((await one.request({ path: '/users/@john' })).status, 200);
  } finally {
    await release();
  }
  for (const reply of stuck) assert.ok([200, 503].includes((await reply).status)); // 503: it took longer than LIMIT_LOCK_MS
});

test('a write that no standby confirms is answered as unknown, and stays invisible until one does, whatever the time limits', async (t) => {
  const configure = (sql) => ask(`${sql}; SELECT pg_reload_conf()`);
  const waiting = (more = '') => ask(`SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep' ${more}`);
  t.after(async () => {
    configure('ALTER SYSTEM RESET synchronous_standby_names');
    await waitFor(() => waiting() === '0', 'no COMMIT to wait');
  });
  configure("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
  // The checkpointer applies the setting some time after pg_reload_conf() has returned. Until then, writes are confirmed.
  let reply, body;
  await waitFor(async () => {
    body = `unconfirmed ${performance.now()}`;
    reply = await post(one, 'john', body);
    return reply.status !== 201;
  }, 'a COMMIT to wait for a standby');
  assert.equal(reply.status, 503, reply.text);
  assert.match(reply.json.type, /\/outcome-unknown$/);
  assert.match(reply.json.detail, /Idempotency-Key/);
  const passed = `AND now() - query_start > '${STATEMENT_S + 1} s'`;
  await waitFor(() => waiting(passed) === '1', 'the time limit of statements to pass', 2 * STATEMENT_S * 1000);
  const stored = `SELECT COUNT(*) FROM posts WHERE body = '${body}'`;
  assert.equal(ask(stored), '0');
  assert.equal((await post(two, 'john', 'behind it')).status, 503);
  configure('ALTER SYSTEM RESET synchronous_standby_names');
  await waitFor(() => ask(stored) === '1', 'the wait to end');
  await waitFor(async () => (await post(one, 'john', 'confirmed')).status === 201, 'writes to go on');
});

describe('a COMMIT that PostgreSQL answers with ROLLBACK', () => {
  /** A proxy before PostgreSQL: while `answers` is positive, it turns a COMMIT into an ABORT, whose answer is ROLLBACK. */
  class Aborter {
    answers = 0;
    aborted = 0;

    constructor(folder) {
      this.folder = folder;
      this.server = createServer((client) => {
        const upstream = connect(join(cluster.folder, SOCKET));
        for (const [from, to] of [
          [client, upstream],
          [upstream, client],
        ])
          from.on('error', () => to.destroy()).on('close', () => to.destroy());
        upstream.pipe(client);
        client.on('data', (bytes) => upstream.write(this.#changed(bytes)));
      });
    }

    #changed(bytes) {
      const at = bytes.indexOf(COMMIT);
      if (at < 0 || this.answers <= this.aborted) return bytes;
      this.aborted++;
      return Buffer.concat([bytes.subarray(0, at), ABORT, bytes.subarray(at + COMMIT.length)]);
    }

    async listen() {
      await new Promise((done) => this.server.listen(join(this.folder, SOCKET), done));
      return `postgresql://retort@/site?host=${encodeURIComponent(this.folder)}`;
    }
  }

  let aborter, server;
  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'retort-abort-'));
    aborter = new Aborter(folder);
    server = await startServer({ env: { RETORT_DATABASE_URL: await aborter.listen() }, people: {} });
    server.people = one.people;
    assert.equal((await post(server, 'john', 'signs in')).status, 201);
  });
  after(async () => {
    await server?.close();
    aborter?.server.close();
    rmSync(aborter.folder, { recursive: true });
  });
  const count = (body) => Number(ask(`SELECT COUNT(*) FROM posts WHERE body = '${body}'`));

  test('is repeated: nothing was stored, and then the write is, once', async () => {
    Object.assign(aborter, { answers: 1, aborted: 0 });
    const { status, text } = await post(server, 'john', 'aborted once');
    assert.equal(aborter.aborted, 1);
    assert.equal(status, 201, text);
    assert.equal(count('aborted once'), 1);
  });

  test('is 503 if it goes on; a write that was answered so is not stored, and later ones are', async () => {
    Object.assign(aborter, { answers: Infinity, aborted: 0 });
    const { status, json } = await post(server, 'john', 'always aborted');
    assert.deepEqual([status, json.type], [503, '/problems/busy']);
    assert.ok(aborter.aborted > 1, 'it was repeated');
    aborter.answers = 0;
    assert.equal((await post(server, 'john', 'afterwards, again')).status, 201);
    assert.equal(count('always aborted'), 0);
    assert.equal(count('afterwards, again'), 1);
  });
});

test('while the database is away, a server tries to connect about once a second, however many requests come, and recovers', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'retort-away-'));
  const open = new Set();
  let away = false;
  let attempts = 0;
  const gateway = createServer((client) => {
    attempts++;
    if (away) return client.destroy();
    const upstream = connect(join(cluster.folder, SOCKET));
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ])
      from.on('error', () => to.destroy()).on('close', () => to.destroy() && open.delete(from));
    open.add(client);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  await new Promise((done) => gateway.listen(join(folder, SOCKET), done));
  const url = `postgresql://retort@/site?host=${encodeURIComponent(folder)}`;
  const server = await startServer({ env: { RETORT_DATABASE_URL: url, RETORT_RATE_LIMIT: 'off' }, people: {} });
  t.after(async () => {
    await server.close();
    gateway.close();
    rmSync(folder, { recursive: true });
  });
  const readAll = () => Promise.all(Array.from({ length: 64 }, () => server.request({ path: '/posts' })));
  await readAll();
  assert.ok(attempts > 20, `${attempts} connections were used`);

  away = true;
  attempts = 0;
  open.forEach((client) => client.destroy());
  const until = Date.now() + 4000;
  let refused = 0;
  while (Date.now() < until) refused += (await readAll()).filter(({ status }) => status === 503).length;
  assert.ok(refused > 500, `${refused} requests were refused`);
  assert.ok(attempts >= 3 && attempts <= 20, `${attempts} attempts in 4 s`);

  away = false;
  await waitFor(async () => (await fetch(`${server.url}/readyz`)).ok, 'the server to find the database');
  const statuses = (await readAll()).map(({ status }) => status);
  assert.deepEqual([...new Set(statuses)], [200]);
});

test('while the database server is down, requests are answered 503 at once', async () => {
  await cluster.stop();
  await waitFor(async () => (await fetch(`${one.url}/readyz`)).status === 503, 'the loss to be noticed');
  const { status, json } = await one.request({ path: '/posts/1' });
  assert.equal(status, 503);
  assert.match(json.type, /database-lost$/);
});
