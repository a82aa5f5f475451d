// Several servers on one PostgreSQL allow no more guesses than one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { basic } from '../support/client.mjs';
import { Cluster } from '../support/postgres.mjs';
import { PASSWORD, startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const [FREE, FREE_OF_CLIENT, FREE_OF_ACCOUNT, FREE_MAILS] = [5, 30, 50, 20];

let cluster, servers;
before(async () => {
  cluster = await Cluster.start();
  cluster.psql('CREATE DATABASE site');
  const env = {
    RETORT_DATABASE_URL: cluster.url('site'),
    RETORT_RATE_LIMIT: 'on',
    RETORT_TRUSTED_PROXIES: '127.0.0.1',
  };
  servers = [];
  for (const people of [{ john: {}, susan: {} }, {}, {}]) servers.push(await startServer({ env, people }));
});
after(() => cluster.remove());

let serial = 0;
const address = () => `198.51.100.${++serial}`;
const nobody = () => `nobody${++serial}@example.com`;

const guess = async (at, email, from, password = 'wrong password') => {
  const headers = { Authorization: basic(email, password), 'X-Forwarded-For': from };
  return (await servers[at % servers.length].request({ path: '/me', headers })).status;
};

test('wrong passwords count together, in turn', async () => {
  const [email, from] = [nobody(), address()];
  for (let at = 0; at < FREE; at++) assert.equal(await guess(at, email, from), 401);
  for (let at = 0; at < 3; at++) assert.equal(await guess(at, email, from), 429);
});

test('and concurrently', async () => {
  const [email, from] = [nobody(), address()];
  const start = performance.now();
  const statuses = await Promise.all(Array.from({ length: 30 }, (_, at) => guess(at, email, from)));
  const waits = Math.floor(Math.log2(1 + (performance.now() - start) / 1000)); // of 1, 2, 4 … s, so many can have ended
  const tried = statuses.filter((status) => status === 401).length;
  assert.ok(tried >= FREE && tried <= FREE + waits, `${tried} were tried, and ${waits} waits can have ended`);
  assert.ok(
    statuses.every((status) => [401, 429, 503].includes(status)),
    `${statuses}`,
  );
});

test('those of a client, whatever the account', async () => {
  const from = address();
  for (let at = 0; at < FREE_OF_CLIENT; at++) assert.equal(await guess(at, nobody(), from), 401);
  assert.equal(await guess(1, nobody(), from), 429);
  assert.equal(await guess(1, nobody(), address()), 401, 'another client');
});

test('those for an account, whatever the client', async () => {
  const email = nobody();
  for (let at = 0; at < FREE_OF_ACCOUNT; at++) assert.equal(await guess(at, email, address()), 401);
  assert.equal(await guess(0, email, address()), 429);
});

test('the right one ends the count on all of them', async () => {
  const from = address();
  for (let round = 0; round < 2; round++) {
    for (let at = 1; at < FREE; at++) assert.equal(await guess(at, 'john@example.com', from), 401);
    assert.equal(await guess(round, 'john@example.com', from, PASSWORD), 200);
  }
});

test('the wait is the same for all, and ends for all', async () => {
  const [email, from] = [nobody(), address()];
  for (let at = 0; at < FREE; at++) await guess(at, email, from);
  for (let at = 0; at < 3; at++) assert.equal(await guess(at, email, from), 429);
  await waitFor(async () => (await guess(2, email, from)) === 401, 'the wait to end'); // attempts during it do not count
  assert.equal(await guess(0, email, from), 429);
});

test('emails that a client has sent count together', async () => {
  const request = (at) =>
    servers[at % 3].request({
      method: 'POST',
      path: '/password-reset-requests',
      headers: { 'X-Forwarded-For': '203.0.113.9' },
      body: { email: nobody() },
    });
  for (let at = 0; at < FREE_MAILS; at++) assert.equal((await request(at)).status, 202);
  assert.equal((await request(1)).status, 429);
});

test('what is stored reveals no address, and does not exceed its sets', () => {
  const rows = cluster.psql(
    'SELECT COUNT(*), MIN(LENGTH(counts)), MAX(LENGTH(counts)), MAX(place) FROM throttles',
    'site',
  );
  const [count, least, most, place] = rows.split('|').map(Number);
  assert.ok(count > 0 && count <= 5120 && place < 5120 && least === most, rows);
});

test('attempts that cannot be counted are refused', async () => {
  const hidden = 'ALTER TABLE throttles RENAME TO hidden';
  cluster.psql(hidden, 'site');
  const statuses = [];
  for (let at = 0; at < 3; at++) statuses.push(await guess(at, 'susan@example.com', address(), PASSWORD));
  cluster.psql('ALTER TABLE hidden RENAME TO throttles', 'site');
  assert.deepEqual(statuses, [500, 500, 500]);
  assert.equal(await guess(0, 'susan@example.com', address(), PASSWORD), 200);
});

test('also while the counts are locked, and without a database', async () => {
  const psql = spawn(join(cluster.bin, 'psql'), ['-X', '-q', '-d', cluster.url('site')], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(psql, 'close');
  psql.stdin.write('BEGIN; LOCK TABLE throttles IN EXCLUSIVE MODE;\n');
  const locked =
    "SELECT COUNT(*) FROM pg_locks WHERE mode = 'ExclusiveLock' AND relation = 'throttles'::regclass AND granted";
  await waitFor(() => cluster.psql(locked, 'site') === '1', 'the lock');
  assert.equal(await guess(0, 'susan@example.com', address()), 503);
  assert.equal(await guess(1, 'susan@example.com', address(), PASSWORD), 503);
  psql.stdin.end();
  await ended;
  assert.equal(await guess(1, 'susan@example.com', address(), PASSWORD), 200);
  await cluster.stop();
  for (let at = 0; at < 3; at++) assert.equal(await guess(at, 'susan@example.com', address(), PASSWORD), 503);
});
