// deploy/retort-backup.sh, which the timer runs every night: many nights, with a clock that the test sets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { before, test } from 'node:test';
import { BINARY, ROOT } from '../support/binary.mjs';
import { onPostgres } from '../support/databases.mjs';
import { startServer } from '../support/server.mjs';

const NAME = onPostgres ? /^retort-(\d{4}-\d\d-\d\d)T\d{6}Z\.dump$/ : /^retort-(\d{4}-\d\d-\d\d)T\d{6}Z\.db$/;
let server;
before(async () => (server = await startServer({ people: { john: {} } })));

/** A folder for backups, and `backup(time, env)`, which runs the script at that time. */
function nights(t) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-backup-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const [bin, folder] = [join(dir, 'bin'), join(dir, 'backups')];
  mkdirSync(bin);
  mkdirSync(folder);
  symlinkSync(BINARY, join(bin, 'retort'));
  // The script asks for the time once; every other call has a -d of its own.
  writeFileSync(join(bin, 'date'), '#!/bin/sh\ncase $* in "-u +%s") echo "$NOW" ;; *) exec /bin/date "$@" ;; esac\n');
  chmodSync(join(bin, 'date'), 0o755);
  const backup = (time, more = {}) =>
    spawnSync(join(ROOT, 'deploy/retort-backup.sh'), [folder], {
      cwd: server.dir,
      encoding: 'utf8',
      env: {
        ...server.env,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        NOW: String(Date.parse(time) / 1000),
        ...more,
      },
    });
  const days = () =>
    readdirSync(folder)
      .map((name) => NAME.exec(name)?.[1])
      .filter(Boolean)
      .sort();
  return { folder, backup, days };
}

test('the backups of a week are kept, for two weeks and over the end of a year', (t) => {
  const { folder, backup, days } = nights(t);
  writeFileSync(join(folder, 'retort-before-upgrade.db'), 'not of the script');
  const all = [];
  for (let night = 0; night < 14; night++) {
    const at = new Date(Date.UTC(2026, 11, 25 + night, 3, 15));
    all.push(at.toISOString().slice(0, 10));
    const { status, stdout, stderr } = backup(at.toISOString());
    assert.equal(status, 0, stderr);
    assert.match(stdout, /The database was copied to /);
    // Each exactly a week old or less.
    assert.deepEqual(days(), all.slice(-8));
  }
  const files = readdirSync(folder);
  assert.ok(files.includes('retort-before-upgrade.db'));
  for (const name of files.filter((it) => NAME.test(it)))
    assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, 'personal data, for its owner only');
});

test('a backup that fails deletes nothing, leaves nothing, and says so', (t) => {
  const { folder, backup, days } = nights(t);
  assert.equal(backup('2026-01-01T03:15:00Z').status, 0);
  const nowhere = onPostgres ? 'postgresql://nobody@127.0.0.1:1/none' : `sqlite:${folder}/none.db`;
  const { status, stderr } = backup('2026-02-01T03:15:00Z', { RETORT_DATABASE_URL: nowhere });
  assert.notEqual(status, 0);
  assert.ok(stderr.length > 20);
  assert.deepEqual(days(), ['2026-01-01']);
  assert.equal(readdirSync(folder).length, 1, readdirSync(folder).join());
});

test('after a pause of a month, the next backup replaces the old ones', (t) => {
  const { backup, days } = nights(t);
  for (const day of ['2026-01-01', '2026-01-02', '2026-02-05']) assert.equal(backup(`${day}T03:15:00Z`).status, 0);
  assert.deepEqual(days(), ['2026-02-05']);
});

test('KEEP_DAYS', (t) => {
  const { backup, days } = nights(t);
  for (const day of ['2026-01-01', '2026-01-02', '2026-01-03'])
    assert.equal(backup(`${day}T03:15:00Z`, { KEEP_DAYS: '1' }).status, 0);
  assert.deepEqual(days(), ['2026-01-02', '2026-01-03']);
});

test('a password in the URL of a database server is refused, because it would be in a command line', (t) => {
  const { backup } = nights(t);
  writeFileSync(join(server.dir, '.env'), 'RETORT_DATABASE_URL=postgresql://retort:s3cret@127.0.0.1:1/none\n');
  t.after(() => rmSync(join(server.dir, '.env')));
  for (const given of [undefined, 'postgresql://127.0.0.1:1/none?password=s3cret']) {
    const { status, stderr } = backup('2026-01-01T03:15:00Z', { RETORT_DATABASE_URL: given });
    assert.equal(status, 1);
    assert.match(stderr, /\?passfile=PATH/);
    assert.doesNotMatch(stderr, /s3cret/);
  }
});
