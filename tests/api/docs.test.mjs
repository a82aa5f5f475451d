// What the documents say of the project holds.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';
import { Server } from '../support/server.mjs';

const read = (file) => readFileSync(join(ROOT, file), 'utf8');

test('parity: every test that docs/parity.md names is there', () => {
  const named = new Set(read('docs/parity.md').match(/`(api|e2e|faults|unit)\/[a-z_-]+`/g));
  const gone = [...named]
    .map((it) => it.slice(1, -1))
    .filter((it) => !['.test.mjs', '.c'].some((ending) => existsSync(join(ROOT, 'tests', it + ending))));
  assert.deepEqual(gone, []);
  assert.ok(named.size > 30);
});

test('README lists every setting, and no other', async () => {
  const server = new Server();
  const { stdout } = await server.cli(['config', '--json']);
  server.remove();
  const listed = read('README.md').match(/(?<=^\| `)RETORT_\w+(?=` \|)/gm);
  assert.deepEqual(listed.toSorted(), Object.keys(JSON.parse(stdout)).toSorted());
});
