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
import { toOpenapi30 } from './openapi30.mjs';

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

const contract = readContract(ROOT);
const openapi31 = withExamples(contract, readErrors(ROOT, contract.constants));
const openapi30 = toOpenapi30(openapi31, contract.resolve);

test('the description passes the lint, and every example fits its schema', (context) => lint(context, openapi31));

test('so does the description in OpenAPI 3.0', (context) => {
  lint(context, openapi30);
  assert.equal(openapi30.openapi, '3.0.3');
});

test('OpenAPI 3.0: null is a property of a schema, a schema has one example, a $ref stands alone', () => {
  const { Post, Comment, Account } = openapi30.components.schemas;
  const { description, readOnly, format, type, nullable, example } = Comment.properties.body_html;
  assert.deepEqual({ readOnly, type, nullable }, { readOnly: true, type: 'string', nullable: true });
  assert.match(description, /HTML/);
  assert.match(example, /<em>/);
  assert.equal(format, undefined);
  assert.deepEqual(Post.properties.author, { $ref: '#/components/schemas/Author' });
  assert.equal(Post.properties.id.readOnly, true);
  assert.equal(Account.properties.post_count.format, 'int64');
  assert.deepEqual(openapi30.components.schemas.Problem.properties.type.type, 'string', 'a member that is called type');
  assert.match(openapi30.paths['/users'].post.responses['409'].description, /username is taken/);
  assert.doesNotMatch(JSON.stringify(openapi30), /"type":\[|"\$ref":"[^"]*",/);
  assert.deepEqual(Object.keys(openapi30.paths), Object.keys(openapi31.paths));
});
