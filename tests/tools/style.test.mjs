// scripts/style.mjs: rules for C.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../scripts/style.mjs';

const CALL = 'a call in a declaration; make it a statement of its own';

test('style: a fallible call in a declaration', () => {
  const refused = [
    'enum err e = f(x);',
    'const enum err e = f();',
    'enum err e = OK, other = f();',
    'enum err e = x ? OK : f();',
    'enum err e =\n\t    object->f(x);',
  ];
  for (const declaration of refused) assert.deepEqual(faultsOf(`{\n\t${declaration}\n}`), [`line 2: ${CALL}`]);
  const good = ['enum err e;', 'enum err e = OK;', 'enum err e = x ? ERR_BUSY : OK;', 'enum err e = (enum err)i;'];
  for (const declaration of good) assert.deepEqual(faultsOf(`{\n\t${declaration}\n\te = f();\n}`), [], declaration);
  assert.deepEqual(faultsOf('enum err f(int x)\n{\n\tint y = g();\n\treturn OK;\n}\nenum err h(void);'), []);
});

test('style: a chain of e ? e :', () => {
  const code = (line) => `enum err f(void)\n{\n\tenum err e;\n\n\t${line}\n}`;
  assert.deepEqual(faultsOf(code('return e ? e : g();')), ['line 5: a chain of e ? e :; return early']);
  assert.deepEqual(faultsOf(code('return e\n\t\t? e\n\t\t: g();')), ['line 5: a chain of e ? e :; return early']);
  assert.deepEqual(faultsOf(code('const char *s = text ? text : "";')), [], 'texts may');
  assert.deepEqual(faultsOf(code('return e ? ERR_BUSY : g();')), []);
});

test('style: comments and strings are no code', () => {
  assert.deepEqual(
    faultsOf('{\n\t/* enum err e = f(); return e ? e : g(); */\n\tputs("e ? e : x");\n\tenum err e;\n}'),
    [],
  );
});
