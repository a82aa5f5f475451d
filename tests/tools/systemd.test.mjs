// The systemd units of deploy/, as `make install` puts them in place.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../support/binary.mjs';

const dir = mkdtempSync(join(tmpdir(), 'retort-install-'));
const prefix = join(dir, 'opt');
after(() => rmSync(dir, { recursive: true }));
if (!existsSync(join(ROOT, 'frontend/dist/index.html')))
  throw new Error('frontend/dist is missing: build it with `make web`');
execFileSync('make', ['-j1', 'install', `prefix=${prefix}`], {
  cwd: ROOT,
  stdio: 'pipe',
  env: { ...process.env, MAKEFLAGS: '' },
});
const units = join(prefix, 'lib/systemd/system');
const services = readdirSync(units).filter((name) => name.endsWith('.service'));

test('make install puts every file in place, and programs can be run', () => {
  for (const program of ['bin/retort', 'lib/retort/retort-web', 'lib/retort/retort-backup'])
    assert.equal(statSync(join(prefix, program)).mode & 0o777, 0o755, program);
  for (const file of ['share/retort/nginx.conf', 'share/retort/site/index.html', 'share/retort/retort.env'])
    assert.ok(existsSync(join(prefix, file)), file);
  for (const name of readdirSync(units)) assert.doesNotMatch(readFileSync(join(units, name), 'utf8'), /@\w+@/, name);
  assert.deepEqual(services.sort(), ['retort-backup.service', 'retort-web.service', 'retort.service']);
});

test('systemd finds nothing wrong with the units', () => {
  const files = readdirSync(units).map((name) => join(units, name));
  const { status, stderr } = spawnSync('systemd-analyze', ['--man=no', 'verify', ...files], {
    encoding: 'utf8',
    env: { ...process.env, SYSTEMD_UNIT_PATH: `${units}:` },
  });
  // It also reports on units of the machine that ours refer to.
  assert.equal(
    stderr
      .split('\n')
      .filter((line) => line.includes(units) || /retort/.test(line))
      .join('\n'),
    '',
  );
  assert.equal(status, 0, stderr);
});

const SCORES = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
for (const name of services)
  test(`the exposure of ${name} is what docs/operations.md says, or less`, () => {
    const [, stated] = SCORES.match(new RegExp(`\\| \`${name}\` \\| ([0-9.]+) \\|`)) ?? [];
    assert.ok(stated, 'docs/operations.md has it in a table');
    const { status, stdout, stderr } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=yes', `--threshold=${Math.round(Number(stated) * 10)}`, join(units, name)],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  });
