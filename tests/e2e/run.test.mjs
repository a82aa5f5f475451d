// `make run`, once everything is built: what a newcomer sees in the terminal, and whether it leads into the site.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { freePort } from '../support/server.mjs';
import { until } from '../support/until.mjs';

/** Starts it on free ports; `end` stops it as Ctrl-C does. */
async function run(t, dir) {
  const [port, web] = [await freePort(), await freePort()];
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('RETORT_'));
  const env = {
    ...Object.fromEntries(kept),
    PORT: port,
    WEB_PORT: web,
    RETORT_DATABASE_URL: `sqlite:${join(dir, 'retort.db')}`,
  };
  const child = spawn(join(ROOT, 'scripts/run.sh'), { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const site = { said: '', api: `http://127.0.0.1:${port}/api/v1`, web: `http://127.0.0.1:${web}` };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (site.said += text));
  const ended = new Promise((done) => child.once('close', (code, signal) => done({ code, signal })));
  let over = false;
  ended.then(() => (over = true));
  site.end = async () => {
    child.kill('SIGINT');
    return ended;
  };
  t.after(async () => {
    await site.end();
    rmSync(join(ROOT, 'build/run', String(web)), { recursive: true, force: true });
  });
  await until(() => over || /access\.log\n/.test(site.said), 'what make run prints');
  assert.ok(!over, site.said);
  return site;
}

test('it tells how to sign in, at the first start and later, and shows mails rather than requests', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'retort-run-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));

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
  await until(() => first.said.includes(`${first.web}/confirm#token=`), 'the mail in the terminal');
  assert.doesNotMatch(first.said, /GET \/|POST \//, 'no requests');
  assert.deepEqual(await first.end(), { code: 0, signal: null });

  const second = await run(t, dir);
  assert.ok(!second.said.includes(password));
  assert.match(
    second.said,
    /^Sign in as admin@example\.com; `build\/retort user password --email admin@example\.com`/m,
  );
  assert.deepEqual(await second.end(), { code: 0, signal: null });
  assert.ok(existsSync(join(dir, 'retort.db')));
});
