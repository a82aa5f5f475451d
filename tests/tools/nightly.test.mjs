// .ci/nightly runs all of its jobs, whatever fails, and says so. `make` is replaced.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';

function nightly(t, script) {
  const folder = mkdtempSync(join(tmpdir(), 'nightly-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'make'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'make'), 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { status, stdout } = spawnSync(join(ROOT, '.ci/nightly'), { env, encoding: 'utf8' });
  const jobs = Array.from(stdout.matchAll(/^(passed|FAILED) {2}make (.+)$/gm), ([, result, job]) => [job, result]);
  return { status, jobs: Object.fromEntries(jobs) };
}

test('each job is a target of the Makefile, and all of them run', (t) => {
  const { status, jobs } = nightly(t, 'exit 0');
  assert.equal(status, 0);
  assert.ok(Object.keys(jobs).length >= 4);
  const makefile = readFileSync(join(ROOT, 'Makefile'), 'utf8');
  for (const [job, result] of Object.entries(jobs)) {
    assert.equal(result, 'passed', job);
    assert.match(makefile, new RegExp(`^${job.split(' ')[0]}:`, 'm'));
  }
});

test('one that fails does not keep the others from running', (t) => {
  const { status, jobs } = nightly(t, '[ "$1" != clients ]');
  const { clients, ...others } = jobs;
  assert.equal(status, 1);
  assert.equal(clients, 'FAILED');
  assert.deepEqual(new Set(Object.values(others)), new Set(['passed']));
});
