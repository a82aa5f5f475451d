// `make run` after the build: its output in the terminal, signing in with it, and how it ends.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { freePort } from '../support/free_port.mjs';
import { waitFor } from '../support/wait_for.mjs';

/** Starts it; `end` stops it as Ctrl-C does. */
function spawnRun(t, { dir, port, web }) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('RETORT_'));
  const env = {
    ...Object.fromEntries(inherited),
    PORT: port,
    WEB_PORT: web,
    RETORT_DATABASE_URL: `sqlite:${join(dir, 'retort.db')}`,
  };
  const child = spawn(join(ROOT, 'scripts/run.sh'), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const site = { said: '', over: false, web: `http://127.0.0.1:${web}` };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (site.said += text));
  site.ended = new Promise((done) => child.once('close', (code, signal) => done({ code, signal })));
  site.ended.then(() => (site.over = true));
  site.end = async () => {
    child.kill('SIGINT');
    return site.ended;
  };
  t.after(async () => {
    await site.end();
    rmSync(join(ROOT, 'build/run', String(web)), { recursive: true, force: true });
  });
  return site;
}

/** Starts it on free ports, and waits for its complete output. */
async function run(t, dir) {
  const site = spawnRun(t, { dir, port: await freePort(), web: await freePort() });
  await waitFor(() => site.over || /access\.log\n/.test(site.said), 'what make run prints');
  assert.ok(!site.over, site.said);
  return site;
}

function folder(t) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-run-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test('it prints how to sign in, at the first start and later, and shows emails, but no requests', async (t) => {
  const dir = folder(t);
  const first = await run(t, dir);
  assert.match(first.said, new RegExp(`^Open ${first.web} in a browser`, 'm'));
  const [, email, password] = first.said.match(/^Sign in as (\S+); the password is (\S+)$/m);
  const basic = Buffer.from(`${email}:${password}`).toString('base64');
  const me = await fetch(`${first.web}/api/v1/me`, { headers: { Authorization: `Basic ${basic}` } });
  assert.equal(me.status, 200);
  assert.equal((await me.json()).role, 'Administrator');
  const registration = await fetch(`${first.web}/api/v1/users`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'new@example.com', username: 'new', password: 'correct horse battery' }),
  });
  assert.equal(registration.status, 202);
  await waitFor(() => first.said.includes(`${first.web}/confirm#token=`), 'the mail in the terminal');
  assert.doesNotMatch(first.said, /GET \/|POST \//, 'no requests');
  assert.deepEqual(await first.end(), { code: 0, signal: null });

  const second = await run(t, dir);
  assert.ok(!second.said.includes(password));
  assert.match(
    second.said,
    /^Sign in as admin@example\.com\. .* build\/retort user password --email admin@example\.com$/m,
  );
  assert.deepEqual(await second.end(), { code: 0, signal: null });
  assert.ok(existsSync(join(dir, 'retort.db')));
});

test('it ends when the API cannot start', async (t) => {
  const dir = folder(t);
  writeFileSync(join(dir, 'retort.db'), 'my diary\n'.repeat(1000));
  const site = spawnRun(t, { dir, port: await freePort(), web: await freePort() });
  await waitFor(() => site.over, 'its end');
  assert.deepEqual(await site.ended, { code: 1, signal: null }, site.said);
  assert.match(site.said, /The API did not start/);
});

test('if a database was deleted, its log is not applied to the new one', async (t) => {
  const dir = folder(t);
  const database = join(dir, 'retort.db');
  const old = new DatabaseSync(database);
  old.exec('PRAGMA journal_mode = WAL; CREATE TABLE old (id INTEGER)');
  copyFileSync(`${database}-wal`, join(dir, 'saved'));
  old.close();
  rmSync(database);
  copyFileSync(join(dir, 'saved'), `${database}-wal`);
  const site = await run(t, dir);
  assert.equal((await fetch(`${site.web}/api/v1/posts`)).status, 200);
});
