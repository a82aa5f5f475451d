/** The description that is served, beyond openapi.yaml: with the examples that were composed, it passes the same lint. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { readContract } from './contract.mjs';
import { readErrors } from './errors.mjs';
import { withExamples } from './examples.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const REDOCLY = join(ROOT, 'node_modules/@redocly/cli/bin/cli.js');

/** Fails with what the lint says. */
function lint(context, document) {
  const folder = mkdtempSync(join(tmpdir(), 'description-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const config = join(import.meta.dirname, 'redocly.yaml');
  const { status, stdout } = spawnSync(process.execPath, [REDOCLY, 'lint', '--config', config, file], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
}

test('every example of the description that is served fits its schema', (context) => {
  lint(context, withExamples(readContract(ROOT), readErrors(ROOT)));
});
