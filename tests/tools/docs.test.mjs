// The files that the documents refer to exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';

const inFolder = (folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name));
const documents = ['.', 'docs', 'docs/decisions'].flatMap(inFolder).filter((name) => name.endsWith('.md'));
const read = (name) => readFileSync(join(ROOT, name), 'utf8');

test('documents: links lead to existing files', () => {
  const links = documents.flatMap((name) =>
    [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => ({ name, to: join(dirname(name), to) })),
  );
  assert.deepEqual(
    links.filter(({ to }) => !existsSync(join(ROOT, to))),
    [],
  );
  assert.ok(links.length > 20);
});

test('documents: the source files that they name exist', () => {
  const modules = readdirSync(join(ROOT, 'api')).filter((name) => !name.includes('.'));
  const pattern = new RegExp(`\`((?:${modules.join('|')})/[\\w/]+\\.(?:c|h|sql|def))\``, 'g');
  const named = documents.flatMap((name) => [...read(name).matchAll(pattern)].map(([, source]) => ({ name, source })));
  assert.deepEqual(
    named.filter(({ source }) => !existsSync(join(ROOT, 'api', source))),
    [],
  );
  assert.ok(named.length > 30);
});

test('documents: every decision is in the list', () => {
  const pages = inFolder('docs/decisions').filter((name) => !name.endsWith('README.md'));
  const list = read('docs/decisions/README.md');
  assert.deepEqual(
    pages.filter((name) => !list.includes(`(${name.slice('docs/decisions/'.length)})`)),
    [],
  );
});

test('parity: the items that tests name exist, and each says what flasky did', () => {
  const rows = [
    ...read('docs/parity.md').matchAll(/^\| ((?:[A-N]\d+(?:, )?)+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm),
  ];
  const items = new Set(rows.flatMap(([, codes]) => codes.split(', ')));
  const files = ['tests/api', 'tests/e2e', 'tests/faults']
    .flatMap(inFolder)
    .filter((name) => name.endsWith('.test.mjs'));
  const named = files.flatMap((name) =>
    [...read(name).matchAll(/(?:\(|name: |^ *)['"`]((?:[A-Z]\d{1,2} )+)/gm)].flatMap(([, codes]) =>
      codes
        .trim()
        .split(' ')
        .map((code) => `${code} in ${name}`),
    ),
  );
  assert.deepEqual(
    named.filter((it) => !items.has(it.split(' ')[0])),
    [],
  );
  assert.ok(items.size > 90 && named.length > 200, `${items.size} items, ${named.length} names`);
});
