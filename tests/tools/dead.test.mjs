// scripts/dead.mjs: unused code in api/.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessedMembers, marked, unusedSymbols } from '../../scripts/dead.mjs';

test('dead: functions and variables that no other file uses are reported', () => {
  const nm = [
    'api/main.o:0000000000000000 T main',
    'api/main.o:                 U used',
    'api/base/a.o:0000000000000000 T used',
    'api/base/a.o:0000000000000010 T unused',
    'api/base/a.o:0000000000000020 t private',
    'api/base/a.o:0000000000000000 D table',
    'api/base/a.o:                 U malloc',
  ].join('\n');
  assert.deepEqual(unusedSymbols(nm), ['unused (api/base/a.c)', 'table (api/base/a.c)']);
});

test('dead: every member of a struct is marked, whatever its type', () => {
  const text = `struct thing; /* struct comment { int x; }; */
struct thing {
\tint one, *two; // struct { int y; }
\tchar text[3];
\tstruct { int inner; } list[2];
\tunion { int left; };
\tint (*call)(int, struct other *);
\tunsigned bit : 1;
};
static struct thing it = {.one = 1};`;
  const found = new Set();
  const out = marked(text, 'a.h', found);
  assert.deepEqual(
    [...found].map((name) => name.replace('a.h: thing.', '')),
    ['one', 'two', 'text', 'inner', 'list', 'left', 'call', 'bit'],
  );
  assert.match(out, /\*two __attribute__\(\(deprecated\("a\.h: thing\.two"\)\)\);/);
  assert.match(out, /bit : 1 __attribute__/);
  assert.match(out, /it = \{\.one = 1\};$/);
  assert.equal(out.split('\n').length, text.split('\n').length, 'lines keep their numbers');
});

test('dead: use in a generated file of its own structs does not count', () => {
  const warning = (file, name) => `${file}:1:2: warning: 'x' is deprecated: ${name} [-Wdeprecated-declarations]`;
  const output = [
    warning('api/base/a.c', 'api/base/a.h: a.x'),
    warning('api/generated/a.sql.c', 'api/generated/a.sql.h: a_row.y'),
    warning('api/generated/a.sql.c', 'api/generated/a.sql.h: a_in.z'),
    warning('api/generated/operations.c', 'api/generated/operations.h: post_create.body'),
  ].join('\n');
  assert.deepEqual([...accessedMembers(output)], ['api/base/a.h: a.x', 'api/generated/a.sql.h: a_in.z']);
});
