// scripts/install.sh, with Debian's programs replaced by stubs: it waits while another program holds apt's locks.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';

/** Runs it with no packages installed and without root; the first calls of apt-get fail with these texts. */
function install(t, failures) {
  const dir = mkdtempSync(join(tmpdir(), 'retort-install-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const program = (name, text) => {
    writeFileSync(join(dir, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(dir, name), 0o755);
  };
  program('dpkg-query', 'exit 1');
  program('id', 'echo 1000');
  program('sleep', '');
  program('sudo', 'case $1 in env) exec "$@" ;; esac; cat >/dev/null </dev/null');
  program(
    'apt-get',
    `echo "$@" >>"${dir}/asked"; [ ! -s "${dir}/failures" ] || { head -n 1 "${dir}/failures"; sed -i 1d "${dir}/failures"; exit 100; }`,
  );
  writeFileSync(join(dir, 'failures'), failures.map((it) => `${it}\n`).join(''));
  const ended = spawnSync(join(ROOT, 'scripts/install.sh'), ['bench'], {
    env: { ...process.env, PATH: `${dir}:${process.env.PATH}` },
    encoding: 'utf8',
  });
  const asked = readFileSync(join(dir, 'asked'), 'utf8').trim().split('\n');
  return { ...ended, asked: asked.map((line) => line.match(/update|install/)[0]), lines: asked };
}

const BUSY = [
  'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)',
  'E: Unable to lock directory /var/lib/apt/lists/',
];

test('it waits for a busy lock, and says so on one line', (t) => {
  const { status, stdout, asked, lines } = install(t, BUSY);
  assert.equal(status, 0, stdout);
  assert.deepEqual(asked, ['update', 'update', 'update', 'install']);
  assert.equal(stdout.match(/Waiting for another program/g).length, 1);
  for (const line of lines) assert.match(line, /DPkg::Lock::Timeout=/);
});

test('it reports other errors at once', (t) => {
  const { status, stderr, asked } = install(t, ['E: Unable to locate package wrk']);
  assert.equal(status, 1);
  assert.match(stderr, /Unable to locate package wrk[^]*apt-get failed/);
  assert.deepEqual(asked, ['update']);
});
