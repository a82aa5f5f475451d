/**
 * Measures the server on PostgreSQL: `make bench DATABASE=postgres`. Figures of one machine mean little on another, so these are ratios
 * inside one run: single posts to pgbench, which runs the same statement on as many connections; written comments to the same
 * server on SQLite, both on the disk before they are answered; two servers to one that has as many connections as each. What is
 * compared takes turns, and medians count. All programs share the machine's cores: beside a database machine of its own, a server gains.
 * BENCH_SECONDS (2) is the length of a turn, BENCH_ROUNDS (5) the number of turns.
 */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readBlocks } from '../../api/generate/sql_blocks.mjs';
import { BINARY, ROOT } from '../support/binary.mjs';
import { Cluster } from '../support/postgres.mjs';
import { freePort } from '../support/free_port.mjs';
import { waitFor } from '../support/wait_for.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const [CLIENTS, LOOPS, POSTS] = [64, 4, 20_000];
const ACCOUNT = { email: 'bench@example.com', password: 'copper kettle marmalade' };
const POST_LUA = resolve(import.meta.dirname, 'post.lua');

const folder = mkdtempSync(join(tmpdir(), 'retort-bench-'));
const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const run = promisify(execFile);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ourEnvironment = (settings) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('RETORT_'))),
  RETORT_LOG_LEVEL: 'warning',
  RETORT_SMTP_URL: 'log:',
  RETORT_PUBLIC_READ: 'true',
  RETORT_RATE_LIMIT: 'off',
  ...settings,
});

/** Runs `retort …` on a database. */
function command(url, args, input) {
  const env = ourEnvironment({ RETORT_DATABASE_URL: url });
  execFileSync(BINARY, args, { env, cwd: folder, input, stdio: ['pipe', 'ignore', 'inherit'] });
}

function fill(url) {
  command(url, ['migrate']);
  command(url, ['seed', '--quiet', '--users', '200', '--posts', `${POSTS}`, '--comments', '1000']);
  const who = ['--email', ACCOUNT.email, '--username', 'bench', '--role', 'User', '--confirmed', '--password-stdin'];
  command(url, ['user', 'add', ...who], `${ACCOUNT.password}\n`);
}

/** Starts a server: where its API is, and how to end it. */
async function serve(url, loops = LOOPS) {
  const address = `127.0.0.1:${await freePort()}`;
  const env = ourEnvironment({ RETORT_DATABASE_URL: url, RETORT_LISTEN: address, RETORT_LOOPS: `${loops}` });
  const child = spawn(BINARY, ['serve'], { env, cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  children.add(child);
  const isReady = async () => (await fetch(`http://${address}/readyz`).catch(() => null))?.ok;
  await waitFor(isReady, 'the server');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    children.delete(child);
  };
  return { api: `http://${address}/api/v1`, stop };
}

async function tokenOf({ api }) {
  const credentials = Buffer.from(`${ACCOUNT.email}:${ACCOUNT.password}`).toString('base64');
  const reply = await fetch(`${api}/tokens`, { method: 'POST', headers: { Authorization: `Basic ${credentials}` } });
  assert.equal(reply.status, 200);
  return (await reply.json()).token;
}

/** What wrk measures: answers a second. An answer other than 2xx, or none, ends the run. */
async function load(url, { clients = CLIENTS, token = null } = {}) {
  const args = ['-t1', `-c${clients}`, `-d${SECONDS}s`, '--timeout', '10s', ...(token ? ['-s', POST_LUA] : []), url];
  const { stdout } = await run('wrk', args, { env: { ...process.env, BENCH_TOKEN: token ?? '' } });
  assert.doesNotMatch(stdout, /Non-2xx|Socket errors/, stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]);
}

/** What pgbench measures of a query of ours: how many a second on `connections`. */
async function pgbench(cluster, name, values, connections) {
  const { pieces } = readBlocks(ROOT).find((it) => it.name === name);
  const file = join(folder, 'pgbench.sql');
  const sets = Object.entries(values).map(([parameter, value]) => `\\set ${parameter} ${value}\n`);
  writeFileSync(file, [...sets, ...pieces.map((it) => (it.parameter ? `:${it.parameter}` : it)), ';\n'].join(''));
  const args = ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '1', '-T', `${SECONDS}`, '-f', file];
  const { stdout } = await run(join(cluster.bin, 'pgbench'), [...args, cluster.url('site')]);
  return Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1] ?? /tps = ([\d.]+)/.exec(stdout)[1]);
}

/** Alternates the two, and prints their medians and the ratio. */
async function compare(name, ours, theirs) {
  const rates = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    rates[0].push(await ours());
    rates[1].push(await theirs());
  }
  const [a, b] = rates.map(median);
  console.log(
    `${name.padEnd(62)} ${a.toFixed(0).padStart(8)} ${b.toFixed(0).padStart(8)} ${(a / b).toFixed(2).padStart(6)}`,
  );
}

const cluster = await Cluster.start({ durable: true });
const sqlite = `sqlite:${join(folder, 'retort.db')}`;
try {
  cluster.psql('CREATE DATABASE site');
  for (const url of [cluster.url('site'), sqlite]) fill(url);
  cluster.psql('VACUUM ANALYZE', 'site');
  const post = `/posts/${POSTS / 2}`;
  const comments = `${post}/comments`;
  const servers = [await serve(cluster.url('site')), await serve(sqlite)];
  const [onPostgres, onSqlite] = servers;
  const [token, otherToken] = [await tokenOf(onPostgres), await tokenOf(onSqlite)];

  console.log(`load of the machine before: ${loadavg()[0].toFixed(1)}`);
  console.log(`${'a second, medians'.padEnd(62)} ${'this'.padStart(8)} ${'that'.padStart(8)} ${'ratio'.padStart(6)}`);
  await compare(
    'one post: retort on PostgreSQL, pgbench',
    () => load(onPostgres.api + post),
    () => pgbench(cluster, 'post_get', { id: POSTS / 2 }, LOOPS),
  );
  await compare(
    'one post: retort on PostgreSQL, on SQLite',
    () => load(onPostgres.api + post),
    () => load(onSqlite.api + post),
  );
  await compare(
    `comments written by ${CLIENTS} clients: on PostgreSQL, on SQLite`,
    () => load(onPostgres.api + comments, { token }),
    () => load(onSqlite.api + comments, { token: otherToken }),
  );
  for (const server of servers) await server.stop();

  const two = [await serve(cluster.url('site'), 1), await serve(cluster.url('site'), 1)];
  const half = { clients: CLIENTS / 2 };
  const both = async (path, more) =>
    (await Promise.all(two.map(({ api }) => load(api + path, { ...half, ...more })))).reduce((a, b) => a + b);
  await compare(
    'one post, servers with one event loop each: two, one',
    () => both(post),
    () => load(two[0].api + post),
  );
  await compare(
    'comments written: two servers, one',
    () => both(comments, { token }),
    () => load(two[0].api + comments, { token }),
  );
  for (const server of two) await server.stop();
} finally {
  await cluster.stop();
}
