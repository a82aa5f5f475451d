// The commands of docs/operations.md, typed as they stand there: an installation, a backup, a disaster, a restore.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { BINARY, ROOT } from '../support/binary.mjs';
import { basic } from '../support/client.mjs';
import { onPostgres } from '../support/databases.mjs';
import { freePort } from '../support/free_port.mjs';
import { Server } from '../support/server.mjs';

const RUNBOOK = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

/** The block that is marked with this name. */
function blockOf(name) {
  const [, indent, text] =
    new RegExp(`<!-- rehearsed: ${name} -->\\n( *)\`\`\`sh\\n([^]*?)\\n *\`\`\``).exec(RUNBOOK) ?? [];
  assert.ok(text, `docs/operations.md has a block that is marked "rehearsed: ${name}"`);
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** What the machine has, in place of systemd and of the user retort: it starts the real program with the same settings. */
const SYSTEMCTL = `#!/bin/sh
set -eu
case "$*" in
  'start retort')
    cd "$SITE/etc"
    retort serve >>"$SITE/log" 2>&1 &
    echo $! >"$SITE/pid"
    until retort health 2>/dev/null; do kill -0 "$(cat "$SITE/pid")"; sleep 0.1; done ;;
  'stop retort')
    kill "$(cat "$SITE/pid")" 2>/dev/null || exit 0
    while kill -0 "$(cat "$SITE/pid")" 2>/dev/null; do sleep 0.1; done ;;
  'start retort-backup') cd "$SITE/etc" && retort-backup "$SITE/backups" ;;
  *) echo "systemctl: $*?" >&2; exit 1 ;;
esac
`;
const RUNUSER = `#!/bin/sh
[ "$1 $2 $3" = '-u retort --' ] || exit 1
shift 3
exec "$@"
`;

const server = new Server({ env: {} });
const site = join(server.dir, 'site');
const port = await freePort();
const env = { ...process.env, SITE: site, PATH: `${join(site, 'bin')}${delimiter}${process.env.PATH}` };
for (const name of Object.keys(env)) if (name.startsWith('RETORT_')) delete env[name];

/** Types commands: the folders of the machine are in that of the test, and a command that fails ends it. */
function type(text) {
  const commands = text
    .replaceAll('/etc/retort', join(site, 'etc'))
    .replaceAll('/var/lib/retort', join(site, 'lib'))
    .replaceAll('/var/backups/retort', join(site, 'backups'));
  return execFileSync('sh', ['-eu', '-c', commands], {
    env,
    encoding: 'utf8',
    cwd: site,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ask(method, path, { as, body } = {}) {
  const headers = {
    ...(as && { Authorization: basic('you@blog.example', as) }),
    'Content-Type': 'application/json',
    Connection: 'close',
  };
  const reply = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  return { status: reply.status, json: await reply.json() };
}

function install() {
  for (const folder of ['bin', 'etc', 'lib', 'backups']) mkdirSync(join(site, folder), { recursive: true });
  symlinkSync(BINARY, join(site, 'bin/retort'));
  symlinkSync(join(ROOT, 'deploy/retort-backup.sh'), join(site, 'bin/retort-backup'));
  for (const [name, text] of [
    ['systemctl', SYSTEMCTL],
    ['runuser', RUNUSER],
  ]) {
    writeFileSync(join(site, 'bin', name), text);
    chmodSync(join(site, 'bin', name), 0o755);
  }
  const database = onPostgres ? server.data.url : `sqlite:${join(site, 'lib/retort.db')}`;
  const settings = readFileSync(join(ROOT, 'deploy/retort.env'), 'utf8')
    .replace(/^RETORT_DATABASE_URL=.*$/m, `RETORT_DATABASE_URL=${database}`)
    .replace(/^RETORT_LISTEN=.*$/m, `RETORT_LISTEN=127.0.0.1:${port}`)
    .replaceAll('/var/backups/retort', join(site, 'backups'));
  writeFileSync(join(site, 'etc/.env'), settings);
}

/** The worst that can happen: the tables are gone, or the file is damaged. */
function lose() {
  if (onPostgres) {
    server.sql((db) => db.exec('DROP TABLE comments, posts CASCADE'));
    return;
  }
  const file = join(site, 'lib/retort.db');
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  assert.ok(!existsSync(file));
}

after(() => {
  try {
    type('systemctl stop retort');
  } finally {
    server.remove();
  }
});

test('a site is restored by the runbook alone', { timeout: 120_000 }, async () => {
  install();
  type('systemctl start retort');
  const [, password] = /^Its password is (\S+)$/m.exec(type(blockOf('administrator')));
  const publish = async (body) => {
    const { status, json } = await ask('POST', '/posts', { as: password, body: { body } });
    assert.equal(status, 201, JSON.stringify(json));
  };
  await publish('Before the backup.');
  assert.match(type(blockOf('backup')), onPostgres ? /retort-\S+Z\.dump/ : /retort-\S+Z\.db/);
  await publish('After the backup.');

  if (!onPostgres) type('systemctl stop retort');
  lose();
  const said = type(blockOf(`restore on ${onPostgres ? 'postgres' : 'sqlite'}`));
  assert.match(said, /intact|correct/);
  const { json } = await ask('GET', '/posts');
  assert.deepEqual(
    json.posts.map((it) => it.body),
    ['Before the backup.'],
  );
  await publish('After the restore.');
});

test('the password of the only administrator is lost', { timeout: 60_000 }, async () => {
  const said = type(blockOf('password'));
  const [fresh] = said.match(/\S{20,}/g).filter((it) => !it.includes('@'));
  assert.equal((await ask('GET', '/me', { as: fresh })).status, 200, said);
});

test('every block that is marked is typed here', () => {
  const marked = [...RUNBOOK.matchAll(/<!-- rehearsed: (.+?) -->/g)].map(([, name]) => name);
  assert.deepEqual(marked, ['administrator', 'backup', 'restore on sqlite', 'restore on postgres', 'password']);
});
