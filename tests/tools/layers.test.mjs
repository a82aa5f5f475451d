// scripts/layers.mjs: dependencies between the modules of api/ and of the frontend.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRONTEND, drawing, faultsOf, importsOf, nameFaultsOf, sqlFaultsOf } from '../../scripts/layers.mjs';

const LAYERS = [{ 'main.c': 'starts' }, { top: 'above' }, { left: 'one', right: 'another' }, { ground: 'below' }];
const faults = (files, exceptions = {}) =>
  faultsOf(files, { layers: LAYERS, libraries: { 'sql.h': 'ground' }, exceptions });

test('layers: arrows down, within a module and from a .c to its .h are allowed', () => {
  const files = {
    'main.c': '#include "top/a.h"',
    'top/a.c': '#include "top/a.h"\n#include "ground/g.h"\n#include <stdio.h>',
    'top/a.h': '#include "left/l.h"',
    'left/l.h': '# include "left/other.h"',
    'ground/g.c': '#include <sql.h>',
  };
  assert.deepEqual(faults(files), []);
});

test('layers: arrows up, across, to an unknown module, or to a library of another module are errors', () => {
  const files = {
    'ground/g.c': '#include "top/a.h"',
    'left/l.c': '#include "right/r.h"\n#include <sql.h>',
    'attic/x.c': '#include "ground/g.h"',
  };
  assert.deepEqual(faults(files), [
    'ground/g -> top/a: leads up, from ground to top',
    'left/l -> right/r: leads to another module of the same layer',
    'left/l -> sql.h: <sql.h> may only be included in ground/',
    'attic/x -> ground/g: attic is on no layer: declare it in scripts/layers.mjs',
  ]);
});

test('layers: a part of a module can be private to it, and a library to one of its folders', () => {
  const files = {
    'top/a.c': '#include "ground/deep/d.h"\n#include "ground/inner.h"\n#include "ground/outer.h"',
    'ground/outer.c': '#include "ground/deep/d.h"\n#include "ground/inner.h"',
    'ground/deep/d.c': '#include <deep.h>',
    'ground/inner.c': '#include <deep.h>',
  };
  const rules = { layers: LAYERS, libraries: { 'deep.h': 'ground/deep' }, inside: ['ground/inner', 'ground/deep/'] };
  assert.deepEqual(faultsOf(files, { ...rules, exceptions: {} }), [
    'top/a -> ground/deep/d: may only be included in ground/',
    'top/a -> ground/inner: may only be included in ground/',
    'ground/inner -> deep.h: <deep.h> may only be included in ground/deep/',
  ]);
});

const CIRCLE = {
  'left/a.h': '#include "left/b.h"',
  'left/b.c': '#include "left/c.h"',
  'left/c.h': '#include "left/a.h"',
};

test('layers: a cycle is reported once, with its path', () => {
  assert.deepEqual(faults(CIRCLE), ['left/a -> left/b -> left/c -> left/a: is a cycle']);
});

test('layers: an exception allows an arrow, and is an error when it is not needed', () => {
  assert.deepEqual(faults(CIRCLE, { 'left/c -> left/a': 'known' }), []);
  const files = { ...CIRCLE, 'left/c.h': '' };
  assert.match(
    faults(files, { 'left/c -> left/a': 'known' })[0],
    /^left\/c -> left\/a: is an exception that is no longer/,
  );
  assert.match(
    faults(files, { 'left/a -> left/b': 'good' })[0],
    /^left\/a -> left\/b: is an exception that is no longer/,
  );
});

test('layers: a name is used in one module only, whatever the file extension', () => {
  const files = { 'left/a.c': '', 'left/a.h': '', 'left/a.sql': '', 'right/a.sql': '', 'generated/a.sql.c': '' };
  assert.deepEqual(nameFaultsOf(files), [
    'left/a.c, left/a.h, left/a.sql, right/a.sql: the name a is used in several modules; rename one of the files',
  ]);
  assert.deepEqual(nameFaultsOf(files, { shared: { a: 'known' } }), []);
  assert.match(nameFaultsOf({ 'left/a.c': '' }, { shared: { a: 'known' } })[0], /^a: is used in only one module/);
});

test('layers: a header has a .c file, or a reason', () => {
  const files = { 'left/a.h': '', 'left/a.sql': '', 'left/b.c': '', 'left/b.h': '' };
  assert.deepEqual(nameFaultsOf(files), ['left/a.h: has no .c file of the same name']);
  assert.deepEqual(nameFaultsOf(files, { headers: { 'left/a.h': 'types' } }), []);
  assert.match(nameFaultsOf(files, { headers: { 'left/a.h': '', 'left/b.h': '' } })[0], /^left\/b\.h: is not a header/);
});

test('layers: a .sql file has a .c file of the same name, and a header where its module is for others', () => {
  const files = { 'top/a.sql': '', 'left/b.sql': '', 'left/b.c': '', 'left/c.sql': '', 'left/their.schema.sql': '' };
  assert.deepEqual(sqlFaultsOf({ ...files, 'top/a.c': '' }, ['left']), [
    'left/b.sql: has no .h file of the same name',
    'left/c.sql: has no .c file of the same name',
    'left/c.sql: has no .h file of the same name',
  ]);
  assert.deepEqual(sqlFaultsOf(files), [
    'top/a.sql: has no .c file of the same name',
    'left/c.sql: has no .c file of the same name',
  ]);
});

test('layers: no other file of its module runs more queries of a .sql file than the one of its name', () => {
  const sql = '-- name: one :exec\nDELETE FROM a;\n-- name: two :exec [sqlite]\n-- name: two :exec [postgres]';
  const other = 'sql_one(w);\nsql_two(w);';
  const faults = (own, path = 'left/b.c') => sqlFaultsOf({ 'left/a.sql': sql, 'left/a.c': own, [path]: other });
  const expected = ['left/a.sql: left/b.c runs more of its queries than left/a.c; move them, or what runs them'];
  assert.deepEqual(faults('sql_one(w); sql_one(w); /* sql_two(w) */'), expected);
  assert.deepEqual(faults('sql_one(w); f(sql_two);'), []);
  assert.deepEqual(faults('', 'top/b.c'), []);
});

test('layers: queries belong to the module of their .sql file, and shared structs to the store', () => {
  const files = {
    'generated/a.sql.h':
      '/* Generated from api/left/a.sql by api/generate; do not edit. */\n#include "generated/a_row.h"',
    'generated/a_row.h': '/* Generated from the *.sql files of api by api/generate; do not edit. */',
    'left/l.c': '#include "generated/a.sql.h"',
    'right/r.c': '#include "generated/a.sql.h"',
    'store/s.c': '#include "generated/a_row.h"',
  };
  const layers = [{ left: 'one', right: 'another' }, { store: 'below' }];
  assert.deepEqual(faultsOf(files, { layers, libraries: {}, exceptions: {} }), [
    'right/r -> generated/a.sql: leads to another module of the same layer',
  ]);
});

test('layers: in the frontend, arrows lead from app to features, ui and lib, and between features as declared', () => {
  const files = {
    'app/routes.tsx': "import { Home } from '../features/posts';\nconst load = () => import('../features/staff');",
    'features/posts/index.ts': "export { Home } from './Home';",
    'features/posts/Home.tsx':
      "import { api } from '../../lib/api';\nimport '../../ui/badge.css';\nimport './Home.css';",
    'features/staff/index.ts': "import type { Home } from '../posts';",
    'ui/Page.tsx': "import { Home } from '../features/posts/Home';\nimport { render } from 'preact';",
    'lib/api.ts': "import type { paths } from './api.gen';",
  };
  assert.deepEqual(faultsOf(files, { layers: FRONTEND.layers, exceptions: {}, read: importsOf }), [
    'features/staff/index -> features/posts/index: leads to another module of the same layer',
    'ui/Page -> features/posts/Home: leads up, from ui to features/posts',
  ]);
});

test('layers: every module is in the drawing', () => {
  assert.equal(
    drawing([{ up: 'over it' }, { a: 'one', b: 'two' }]),
    '```\n  up  over it\n   ↓\n  a   one\n  b   two\n```',
  );
});

test('layers: a forbidden arrow is an error, even to a lower layer, to a module or to one of its units', () => {
  const files = { 'top/t.c': '#include "left/l.h"\n#include "ground/g.h"\n#include "ground/other.h"' };
  const rules = { layers: LAYERS, libraries: {}, exceptions: {} };
  assert.deepEqual(faultsOf(files, { ...rules, barred: { top: ['left', 'ground/g'] } }), [
    'top/t -> left/l: top must not include left',
    'top/t -> ground/g: top must not include ground/g',
  ]);
  assert.deepEqual(faultsOf(files, rules), []);
});
