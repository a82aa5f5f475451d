// The errors that nginx answers itself.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContract } from './contract.mjs';
import { readErrors } from './errors.mjs';
import { generateWebProblems } from './web_problems.mjs';

const ROOT = join(import.meta.dirname, '../..');
const CONF = 'frontend/nginx.conf';
const NOT_FOUND = { type: '/problems/not-found', title: "It isn't here", status: 404 };

function generate(context, text, problem = NOT_FOUND) {
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  context.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'frontend'));
  writeFileSync(join(root, CONF), text);
  return generateWebProblems(root, [{ slug: 'not-found', problem }])[CONF];
}

const frame = (maps) =>
  `http {\n    # problems: 404 not-found,\n    # default not-found\n${maps}    # end of problems\n}\n`;
const MAPS = [
  ['problem', '{"type":"/problems/not-found","title":"It isn\\\'t here","status":404,"request_id":"$id"}'],
  ['problem_title', "It isn\\'t here"],
]
  .map(([name, text]) => `    map $status $${name} {\n        404 '${text}';\n        default '${text}';\n    }\n`)
  .join('');

test('a map of documents and one of titles, written once and again', (context) => {
  assert.equal(generate(context, frame('')), frame(MAPS));
  assert.equal(generate(context, frame(MAPS)), frame(MAPS));
});

test('what cannot be written is refused', (context) => {
  assert.throws(() => generate(context, 'http {}'), /it has no comments "# problems:/);
  assert.throws(() => generate(context, '# problems: 404 lost\n# end of problems\n'), /no error for lost/);
  assert.throws(() => generate(context, frame(''), { title: '$status' }), /would read a variable/);
});

// Bodies that are slightly too large are refused by the API, with its own headers.
test('nginx takes larger bodies than the API', () => {
  const { constants } = readContract(ROOT);
  const [, most] = readFileSync(join(ROOT, CONF), 'utf8').match(/client_max_body_size (\d+)k;/);
  assert.ok(Number(most) > constants.limits.get('REQUEST_KIB').value);
  const large = readErrors(ROOT, constants).find(({ slug }) => slug === 'too-large');
  assert.ok(readFileSync(join(ROOT, CONF), 'utf8').includes(`"detail":"${large.problem.detail}"`));
});
