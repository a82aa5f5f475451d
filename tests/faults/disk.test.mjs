// A full disk: writes are refused with a problem, reads go on, no confirmed write is lost, and the server recovers by itself.
// It is logged once, and the administrator gets one email.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { audit } from './audit.mjs';
import { mailsTo, mailTo } from '../support/mail.mjs';
import { startServer } from '../support/server.mjs';
import { waitFor } from '../support/wait_for.mjs';

const people = { john: {}, susan: {} };
const ADMIN = 'operator@example.com';
const env = { RETORT_ADMIN_EMAIL: ADMIN };
const TEXT = 'x'.repeat(8000);

const write = (server, text, as = 'john') =>
  server.request({ as, method: 'POST', path: '/posts', body: { body: `${text} ${TEXT}` } });

/** Writes until the server refuses; returns what it confirmed. One by one: one may fit where several do not. */
async function writeUntilRefused(server, promised) {
  for (let i = 0; i < 20_000; i++) {
    const { status, json, text } = await write(server, `text ${i}`);
    if (status !== 201) return assert.deepEqual([status, json.type], [503, '/problems/unwritable'], text);
    promised.set(json.id, json.body);
  }
  assert.fail('the disk never became full');
}

async function checkPromises(server, promised) {
  const { posts } = await audit(server);
  for (const [id, body] of promised) assert.equal(posts.get(id)?.body, body, `post ${id}`);
}

const readiness = async (server) => {
  const { status, json } = await server.request({ path: '//readyz' });
  assert.equal(status, 200, 'reading goes on');
  const { site: _, ...state } = json;
  return state;
};

/** The warnings and errors in the log. */
const worrying = (server) => server.recentLog.split('\n').filter((line) => /level=(error|warning)/.test(line));

/** The test, with `relieve` to make room again; the database's error message matches `why`. */
async function survives(server, why, relieve) {
  const promised = new Map();
  await writeUntilRefused(server, promised);
  assert.ok(promised.size > 0);
  const state = await readiness(server);
  assert.deepEqual([state.status, state.writing], ['ok', 'failing']);
  assert.match(state.why, why);
  for (let i = 0; i < 20; i++) assert.equal((await write(server, 'once more')).status, 503);
  for (const path of ['/posts', '/posts/1', '/users/@john', '/comments']) {
    assert.equal((await server.request({ path })).status, 200, `${path} can be read`);
  }
  assert.equal((await server.request({ path: '/me', as: 'susan password' })).status, 200, 'people can be recognised');
  assert.equal((await server.request({ path: '//livez' })).status, 200);
  assert.equal(worrying(server).length, 1, worrying(server).join('\n'));
  assert.match(worrying(server)[0], /the database cannot be written: .*Free disk space/);
  assert.deepEqual(mailsTo(server, ADMIN), []);
  await relieve();
  await waitFor(async () => (await readiness(server)).writing === 'ok', 'writing to recover by itself');
  assert.deepEqual(await readiness(server), { status: 'ok', writing: 'ok' });
  assert.match(await mailTo(server, ADMIN), /could not be written[^]* until [^]*Reading was not affected/);
  assert.match(worrying(server)[1], /the database can be written again/);
  assert.equal(worrying(server).length, 2, worrying(server).join('\n'));
  const reply = await write(server, 'room again');
  assert.equal(reply.status, 201, reply.text);
  promised.set(reply.json.id, reply.json.body);
  await checkPromises(server, promised);
  await server.restart('SIGKILL');
  await checkPromises(server, promised);
}

describe('a full disk', () => {
  test('files cannot grow', async () => {
    // A limit on file sizes, lifted later; its signal is ignored, so that write() fails.
    const server = await startServer({ people, env, launch: ['env', '--ignore-signal=XFSZ'] });
    const limit = (bytes) => execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`]);
    limit(statSync(server.database).size + 2_000_000);
    await survives(server, /File too large/, () => limit('unlimited'));
  });

  const folder = process.getuid() === 0 ? mountSmall('6m') : null;
  test('the file system is full', { skip: folder ? false : 'only root can mount one' }, async () => {
    const server = await startServer({ people, env, dir: folder });
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(2_000_000));
    await survives(server, /disk is full/, () => rmSync(ballast));
  });
});

/** A file system of that size, or null if it cannot be mounted. */
function mountSmall(size) {
  const folder = mkdtempSync(join(tmpdir(), 'retort-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  after(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
