// `retort check --online` and GET /site/findings: what is looked at, and what is said about it.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Server, startServer } from '../support/server.mjs';
import { CERTIFICATE, LOGIN, OTHER_CERTIFICATE, startSmtp } from '../support/smtp.mjs';

const [OK, PROBLEMS, WARNINGS] = [0, 1, 3];
const HOUR = 3_600_000;
let server, other, smtp, backups;
before(async () => {
  [server, other, smtp] = await Promise.all([
    startServer({ people: { admin: { role: 'Administrator' }, moderator: { role: 'Moderator' } } }),
    startServer({ people: {} }),
    startSmtp({ tls: true, auth: true }),
  ]);
  backups = join(server.dir, 'backups');
  mkdirSync(backups);
  writeFileSync(join(backups, 'copy.db'), 'a copy');
});
after(() => smtp.close());

/** With its open connections. */
function stop(web) {
  web.closeAllConnections();
  web.close();
}

const url = (port, user = `${LOGIN.user}:${encodeURIComponent(LOGIN.password)}@`) => `smtp://${user}localhost:${port}`;

/** Settings with which nothing is wrong. */
const good = () => ({
  RETORT_SMTP_URL: url(smtp.port),
  RETORT_SMTP_CA: CERTIFICATE,
  RETORT_MAIL_FROM: 'blog@example.com',
  RETORT_ADMIN_EMAIL: 'admin@example.com',
  RETORT_RATE_LIMIT: 'on',
  RETORT_BACKUPS: backups,
});

/** Runs the command beside the server, with these settings; the findings by what was looked at. */
async function look(change = {}, { of = server, args = ['--json'] } = {}) {
  const beside = new Server({ of, env: { ...good(), RETORT_BASE_URL: of.url, ...change } });
  const { code, stdout, stderr } = await beside.cli(['check', '--online', ...args], { allowFailure: true });
  assert.ok(!(stdout + stderr).includes(LOGIN.password), 'no passwords');
  if (!args.length) return { code, stdout, stderr };
  const found = JSON.parse(stdout);
  for (const it of found.findings) assert.equal(it.advice === null, it.level === 'ok', JSON.stringify(it));
  const of_ = (check) => found.findings.filter((it) => it.check === check);
  return { code, level: found.level, find: (check) => of_(check).at(-1), all: of_, found };
}

/** The finding about `check` has this level, and says this. */
async function says(change, check, level, text) {
  const { code, all, level: worst } = await look(change);
  const it = all(check).find((one) => one.level === level);
  assert.ok(it, JSON.stringify(all(check)));
  assert.match(it.says, text);
  assert.equal(code, { ok: OK, warning: WARNINGS, problem: PROBLEMS }[worst]);
}

describe('retort check --online', () => {
  test('a site in order: each thing is named, and the exit code is 0', async () => {
    const { code, level, found } = await look();
    assert.deepEqual([code, level], [OK, 'ok'], JSON.stringify(found.findings));
    const checks = new Set(found.findings.map((it) => it.check));
    for (const check of [
      'database',
      'schema',
      'disk',
      'outbox',
      'backup',
      'mail',
      'address',
      'clock',
      'settings',
      'proxies',
    ])
      assert.ok(checks.has(check), check);
    assert.ok(Math.abs(Date.parse(found.checked_at) - Date.now()) < 60_000);
    assert.equal(smtp.mails.length, 0, 'no email was sent');
    assert.ok(smtp.logins > 0);
  });

  test('as text: a line for each finding, and one for what to do', async () => {
    const { code, stdout } = await look({ RETORT_BACKUPS: '' }, { args: [] });
    assert.equal(code, WARNINGS);
    assert.match(stdout, /^ok {7}database {8}The database can be read and written\.$/m);
    assert.match(stdout, /^warning  backup .*\n {25}Set RETORT_BACKUPS to the folder of the backups\.$/m);
  });

  test('the certificate of the mail server: valid for how long, and of a server that is not trusted', async () => {
    const { all } = await look();
    assert.ok(
      all('mail').some((it) => /^The certificate of the mail server is valid for another \d+ days\.$/.test(it.says)),
    );
    await says({ RETORT_SMTP_CA: OTHER_CERTIFICATE }, 'mail', 'problem', /does not take emails: .*certificate/i);
  });

  test('a mail server that is away, refuses the password, or never answers', async (t) => {
    await says({ RETORT_SMTP_URL: 'smtp://127.0.0.1:1' }, 'mail', 'problem', /Failed to connect|refused/);
    await says({ RETORT_SMTP_URL: url(smtp.port, `${LOGIN.user}:wrong@`) }, 'mail', 'problem', /Login denied/);
    const silent = createServer().listen(0, '127.0.0.1');
    t.after(() => stop(silent));
    await new Promise((done) => silent.once('listening', done));
    const begun = Date.now();
    await says({ RETORT_SMTP_URL: `smtp://127.0.0.1:${silent.address().port}` }, 'mail', 'problem', /timed out/i);
    assert.ok(Date.now() - begun < 30_000);
  });

  test('no mail server, or the log', async () => {
    await says({ RETORT_SMTP_URL: '' }, 'mail', 'problem', /no mail server/);
    await says({ RETORT_SMTP_URL: 'log:' }, 'mail', 'warning', /written to the log/);
  });

  test('backups: none, an old one, an unreadable folder', async (t) => {
    const file = join(backups, 'copy.db');
    t.after(() => utimesSync(file, new Date(), new Date()));
    const at = new Date(Date.now() - 40 * HOUR);
    utimesSync(file, at, at);
    await says({}, 'backup', 'problem', /40 hours old/);
    const empty = join(server.dir, 'empty');
    mkdirSync(empty);
    await says({ RETORT_BACKUPS: empty }, 'backup', 'problem', /There is no backup/);
    rmSync(empty, { recursive: true });
    await says({ RETORT_BACKUPS: empty }, 'backup', 'problem', /cannot be read/);
  });

  test('the address: another site, nobody, something that is no Retort', async (t) => {
    await says({ RETORT_BASE_URL: other.url }, 'address', 'problem', /answers, but not with this site/);
    await says({ RETORT_BASE_URL: 'http://127.0.0.1:1' }, 'address', 'problem', /cannot be reached/);
    let answer;
    const web = createServer((_, reply) => answer(reply)).listen(0, '127.0.0.1');
    t.after(() => stop(web));
    await new Promise((done) => web.once('listening', done));
    const at = { RETORT_BASE_URL: `http://127.0.0.1:${web.address().port}` };
    answer = (reply) => reply.end('<html>'.repeat(100_000));
    await says(at, 'address', 'problem', /not with this site/);
    answer = (reply) => reply.writeHead(301, { Location: server.url }).end();
    await says(at, 'address', 'problem', /redirects/);
    answer = (reply) => reply.writeHead(502).end();
    await says(at, 'address', 'problem', /status 502/);
    answer = (reply) => reply.writeHead(200, { Date: new Date(Date.now() - HOUR).toUTCString() }).end();
    await says(at, 'clock', 'warning', /36\d\d seconds ahead of that of the web server/);
  });

  test('emails that wait for too long', async (t) => {
    const queue = (minutes) =>
      server.sql((db) =>
        db.run(
          `INSERT INTO mails (recipient, domain, subject, body_text, body_html, created_at, next_attempt_at, expires_at)
            VALUES ('x@example.com', 'example.com', 's', 't', 't', ?1, ?2, ?2)`,
          (Date.now() - minutes * 60_000) * 1000,
          (Date.now() + HOUR) * 1000,
        ),
      );
    t.after(() => server.sql((db) => db.exec('DELETE FROM mails')));
    queue(1);
    assert.match((await look()).find('outbox').says, /^1 emails wait/);
    queue(60);
    await says({}, 'outbox', 'problem', /^2 emails wait, the oldest for 60 minutes/);
  });

  test('settings that do not fit each other', async () => {
    for (const [change, check, level, text] of [
      [{ RETORT_MAIL_FROM: 'Retort <retort@localhost>' }, 'settings', 'warning', /localhost/],
      [{ RETORT_ADMIN_EMAIL: '' }, 'settings', 'warning', /Nobody gets an email/],
      [{ RETORT_RATE_LIMIT: 'off' }, 'settings', 'warning', /guessed/],
      [{ RETORT_PUBLIC_READ: 'false', RETORT_CORS_ORIGINS: '*' }, 'settings', 'warning', /every origin/],
      [{ RETORT_TRUSTED_PROXIES: '0.0.0.0/0 ::/0' }, 'proxies', 'problem', /Every client is trusted/],
      [{ RETORT_TRUSTED_PROXIES: '10.0.0.0/8' }, 'proxies', 'ok', /told apart/],
    ])
      await says(change, check, level, text);
    const https = await look({ RETORT_BASE_URL: 'https://127.0.0.1:1' });
    assert.match(https.all('settings')[0].says, /report a vulnerability/);
    assert.match(https.find('proxies').says, /none is trusted/);
    const http = await look({ RETORT_BASE_URL: 'http://blog.invalid' });
    assert.match(http.all('settings')[0].says, /unencrypted/);
  });

  test('a database that cannot be opened is a finding, and the rest is checked', async () => {
    const { code, find } = await look({ RETORT_DATABASE_URL: 'sqlite:/nowhere/at/all.db' });
    assert.equal(code, PROBLEMS);
    assert.match(find('database').says, /cannot be opened/);
    assert.equal(find('backup').level, 'ok');
  });

  test('an older schema is a finding', async () => {
    const old = new Server();
    await old.cli(['migrate']);
    old.sql((db) => db.exec('DELETE FROM migrations WHERE number > 5'));
    const { code, find } = await look({ RETORT_DATABASE_URL: old.data.url });
    old.remove();
    assert.equal(code, PROBLEMS);
    assert.equal(find('database').level, 'problem');
  });
});

describe('GET /site/findings', () => {
  test('administrators get the same findings', async () => {
    const { status, json } = await server.request({ as: 'admin', path: '/site/findings' });
    assert.equal(status, 200);
    const address = json.findings.find((it) => it.check === 'address');
    assert.deepEqual([address.level, address.says], ['ok', `${server.url} answers with this site.`]);
    const worst = ['ok', 'warning', 'problem'].findLast((level) => json.findings.some((it) => it.level === level));
    assert.equal(json.level, worst);
    const database = json.findings.filter((it) => it.check === 'database');
    assert.deepEqual(
      database.map((it) => it.says),
      ['The database can be read and written.'],
    );
  });

  test('those who ask again soon get what was found before, and together no second check runs', async () => {
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => server.request({ as: 'admin', path: '/site/findings' })),
    );
    for (const { status } of replies) assert.ok([200, 503].includes(status));
    const times = new Set(replies.filter((it) => it.status === 200).map((it) => it.json.checked_at));
    assert.equal(times.size, 1, [...times].join());
  });

  test('nobody else may ask', async () => {
    assert.equal((await server.request({ path: '/site/findings' })).status, 401);
    assert.equal((await server.request({ as: 'moderator', path: '/site/findings' })).status, 403);
  });
});

test('the id of a site in /readyz differs from that of another one, and stays after a restart', async () => {
  const id = async (of) => (await (await fetch(`${of.url}/readyz`)).json()).site;
  const before = await id(other);
  assert.match(before, /^[0-9a-f]{16}$/);
  assert.notEqual(before, await id(server));
  await other.restart();
  assert.equal(await id(other), before);
});
