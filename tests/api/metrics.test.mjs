// GET /metrics: what it counts, and who may read it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { declared, promtool, readMetrics, sumOf } from '../support/metrics.mjs';
import { sqliteOnly } from '../support/databases.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

let server;
before(async () => {
  server = await startServer({ env: { RETORT_METRICS: 'on' } });
});

const OPENMETRICS = { Accept: 'application/openmetrics-text' };
const get = (of = server, headers = OPENMETRICS) => of.request({ path: '//metrics', headers, contract: false });
const read = async () => readMetrics((await get()).text);

test('it is OpenMetrics text, with every metric of the table and no other', async () => {
  const { status, headers, text } = await get();
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/openmetrics-text; version=1.0.0; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-store');
  const { families } = readMetrics(text);
  const inFiles = /_size_bytes|_disk_/; // of SQLite
  const expected = declared().filter(
    ({ name }) => server.env.RETORT_DATABASE_URL.startsWith('sqlite:') || !inFiles.test(name),
  );
  const names = expected.map(({ name }) => name);
  assert.deepEqual(
    [...families.keys()].filter((name) => !names.includes(name)),
    [],
  );
  for (const { name, type, unit, help } of expected) {
    const { name: _, ...found } = families.get(name) ?? assert.fail(`${name} is missing`);
    assert.deepEqual(found, unit ? { type, unit, help } : { type, help });
  }
});

test('promtool finds no fault with the older format', async () => {
  for (const accept of [{}, { Accept: '*/*' }, { Accept: 'text/plain' }]) {
    const { headers, text } = await get(server, accept);
    assert.equal(headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
    promtool(['check', 'metrics'], { input: text });
  }
});

test('it counts the requests that were made, by route and status, also under load', async () => {
  const count = (metrics, route, status) => sumOf(metrics, 'retort_requests_total', { route, status: String(status) });
  const earlier = await read();
  const rounds = 40;
  const work = [];
  for (let i = 0; i < rounds; i++) {
    work.push(server.request({ path: '/posts' }));
    work.push(server.request({ path: '/posts/999999' }));
    work.push(server.request({ path: '/nothing' }));
    work.push(server.request({ method: 'POST', path: '/posts', as: 'john', body: { body: `Post ${i}` } }));
    work.push(server.request({ path: '/me', headers: { Authorization: 'Bearer wrong' } }));
    if (i % 10 === 0) work.push(read()); // a scrape in between loses nothing
  }
  await Promise.all(work);
  // A reply is counted on its event loop, right after it was handed over.
  await waitFor(async () => {
    const now = await read();
    const grown = (route, status) => count(now, route, status) - count(earlier, route, status);
    return (
      grown('listPosts', 200) === rounds &&
      grown('getPost', 404) === rounds &&
      grown('none', 404) === rounds &&
      grown('createPost', 201) === rounds &&
      grown('getMe', 401) === rounds
    );
  }, 'the counts');
  const now = await read();
  const times = { route: 'createPost' };
  assert.equal(sumOf(now, 'retort_request_duration_seconds_count', times), sumOf(now, 'retort_requests_total', times));
  assert.ok(sumOf(now, 'retort_request_duration_seconds_sum', times) > 0);
  assert.ok(
    sumOf(now, 'retort_write_batch_size_sum') - sumOf(earlier, 'retort_write_batch_size_sum') >= rounds,
    'the writes are in batches',
  );
});

test('histograms rise, and end with their count', async () => {
  const { samples } = await read();
  const buckets = samples.filter(({ name }) => name.endsWith('_bucket'));
  for (const [key, all] of Map.groupBy(buckets, ({ name, labels }) => `${name} ${labels.route}`)) {
    const [{ name, labels }] = all;
    assert.equal(all.at(-1).labels.le, '+Inf', key);
    for (const [i, { value }] of all.entries()) assert.ok(!i || value >= all[i - 1].value, key);
    const { le: _, ...rest } = labels;
    assert.equal(all.at(-1).value, sumOf({ samples }, name.replace(/_bucket$/, '_count'), rest), key);
  }
});

test('what clients send does not make it grow', async () => {
  for (let i = 0; i < 50; i++) await server.request({ path: `/nothing-${i}?a=${i}` });
  const { samples } = await read();
  const routes = new Set(samples.map(({ labels }) => labels.route).filter(Boolean));
  assert.ok(
    [...routes].every((route) => /^[A-Za-z.-]+$/.test(route)),
    String([...routes]),
  );
  assert.ok(routes.size < 120);
});

test('gauges show the state: connections, the outbox, the process', async () => {
  await server.request({
    method: 'POST',
    path: '/users',
    body: { email: 'new@example.com', username: 'newcomer', password: 'correct horse battery' },
  });
  const metrics = await read();
  const value = (name) => sumOf(metrics, name);
  assert.ok(value('retort_connections') >= 1);
  assert.ok(value('retort_connections_limit') > value('retort_connections'));
  assert.ok(value('retort_outbox_age_seconds') >= 0);
  assert.equal(value('retort_database_readable'), 1);
  assert.equal(value('retort_database_writable'), 1);
  assert.ok(value('process_resident_memory_bytes') > 1e6);
  assert.ok(value('process_open_fds') > 5);
  assert.ok(Math.abs(value('process_start_time_seconds') - Date.now() / 1000) < 600);
  assert.ok(metrics.samples.some(({ name, labels }) => name === 'retort_build_info' && labels.version));
});

test('it shows the size of the database', { skip: sqliteOnly('its files are not the server’s') }, async () => {
  const metrics = await read();
  assert.ok(sumOf(metrics, 'retort_database_size_bytes') > 0);
  assert.ok(sumOf(metrics, 'retort_database_disk_free_bytes') > 0);
});

test('it shows the age of the newest backup', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'retort-backups-'));
  const other = await startServer({ people: {}, env: { RETORT_METRICS: 'on', RETORT_BACKUPS: dir } });
  const age = async () =>
    readMetrics((await get(other)).text).samples.find(({ name }) => name === 'retort_backup_age_seconds')?.value;
  assert.equal(await age(), undefined);
  writeFileSync(join(dir, 'retort-1.db'), 'x');
  utimesSync(join(dir, 'retort-1.db'), Date.now() / 1000 - 7200, Date.now() / 1000 - 7200);
  assert.ok(Math.abs((await age()) - 7200) < 60);
  await other.close();
  rmSync(dir, { recursive: true });
});

describe('who may read it', () => {
  const CASES = {
    off: 404,
    on: 200,
    '127.0.0.1': 200,
    '10.0.0.0/8 127.0.0.0/8': 200,
    '192.0.2.1': 404,
    '::1': 404,
  };
  for (const [RETORT_METRICS, status] of Object.entries(CASES)) {
    test(`${RETORT_METRICS}: ${status}`, async () => {
      const other = await startServer({ people: {}, env: { RETORT_METRICS, RETORT_TRUSTED_PROXIES: '127.0.0.1' } });
      // A proxy could say anything: only the address of the connection counts.
      const headers = { 'X-Forwarded-For': status === 200 ? '192.0.2.9' : '127.0.0.1' };
      const reply = await get(other, headers);
      assert.equal(reply.status, status);
      if (status === 404) assert.equal(reply.json.type, '/problems/not-found');
      await other.close();
    });
  }
});
