// scripts/style.mjs: rules for C.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, logFaultsOf } from '../../scripts/style.mjs';

const CALL = 'a call in a declaration; make it a statement of its own';

test('style: a fallible call in a declaration is an error', () => {
  const refused = [
    'enum err e = f(x);',
    'char *piece = malloc(SIZE);',
    'int file = open(path, O_RDONLY);',
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

test('style: a chain of e ? e : is an error', () => {
  const code = (line) => `enum err f(void)\n{\n\tenum err e;\n\n\t${line}\n}`;
  assert.deepEqual(faultsOf(code('return e ? e : g();')), ['line 5: a chain of e ? e :; return early']);
  assert.deepEqual(faultsOf(code('return e\n\t\t? e\n\t\t: g();')), ['line 5: a chain of e ? e :; return early']);
  assert.deepEqual(faultsOf(code('return e || x ? e : g();')), ['line 5: a chain of e ? e :; return early']);
  assert.deepEqual(faultsOf(code('const char *s = text ? text : "";')), [], 'texts may');
  assert.deepEqual(faultsOf(code('return e ? ERR_BUSY : g();')), []);
});

test('style: a fallible call in a condition', () => {
  const wrong = 'a call in a condition; make it a statement of its own';
  assert.deepEqual(faultsOf('{\n\tif ((e = f(x)))\n\t\treturn e;\n}'), [`line 2: ${wrong}`]);
  assert.deepEqual(faultsOf('{\n\tif (e || (e = f(x)) || (e = g()))\n\t\treturn e;\n}').length, 2);
  assert.deepEqual(faultsOf('{\n\twhile ((line = next(x)))\n\t\te = f(line);\n}'), []);
});

test('style: an output that is set before something that can fail', () => {
  const wrong = 'ret_x is set before something that can fail; set it last, or call it reterr_';
  const code = (lines, type = 'enum err') => `${type} f(int *ret_x)\n{\n${lines.map((it) => `\t${it}\n`).join('')}}`;
  const early = [
    ['*ret_x = 1;', 'return g();'],
    ['*ret_x = 1;', 'e = g();', 'return e;'],
    ['e = g(ret_x);', 'if (e)', '\treturn e;', 'return h();'],
    ['e = g((struct in){.a = 1}, ret_x);', 'if (!e)', '\te = h();', 'return e;'],
    ['ret_x->a = 1;', 'return g();'],
  ];
  for (const lines of early) assert.deepEqual(faultsOf(code(lines)), [`line 3: ${wrong}`], lines.join(' '));
  const good = [
    ['e = g();', 'if (e)', '\treturn e;', '*ret_x = 1;', 'return OK;'],
    ['e = g();', 'if (!e)', '\t*ret_x = 1;', 'return e;'],
    ['return g(ret_x);'],
    ['if (a)', '\treturn g((struct in){.a = 1}, ret_x);', 'return h(ret_x);'],
    ['e = g(ret_x);', 'if (e == ERR_INVALID)', '\treturn h();', 'return e;'],
  ];
  for (const lines of good) assert.deepEqual(faultsOf(code(lines)), [], lines.join(' '));
  assert.equal(faultsOf(code(['*ret_x = 1;', 'return g();'], 'static bool')).length, 1);
  assert.deepEqual(faultsOf(code(['*ret_x = 1;', 'return g();'], 'int')), [], 'a number is no failure');
});

test('style: what arena_new() gives is looked at', () => {
  const code = (line) => `{\n\tmem = arena_new();\n\n\t${line}\n}\n`;
  assert.deepEqual(faultsOf(code('e = f(mem);')), ['line 2: mem is not checked for NULL']);
  for (const line of ['if (!mem)', 'if (mem && f(mem))', 'return mem;', 'has_memory = has_memory && mem;'])
    assert.deepEqual(faultsOf(code(line)), [], line);
});

test('style: comments and strings are ignored', () => {
  assert.deepEqual(
    faultsOf('{\n\t/* enum err e = f(); return e ? e : g(); */\n\tputs("e ? e : x");\n\tenum err e;\n}'),
    [],
  );
});

test('style: library code that logs, but for the files that may', () => {
  const call = 'void f(void)\n{\n\ty_log_message(Y_LOG_LEVEL_ERROR, "x");\n}';
  const allowed = 'store/writer.c';
  const others = (files) => logFaultsOf(files).filter((it) => !it.includes('remove it from LOGS'));
  const refused = (name, text) => others([{ name, text }]);
  for (const name of ['domain/a.c', 'http/a.c', 'core/a.c', 'store/a.c', 'store/sqlite/a.c'])
    assert.match(refused(name, call)[0], new RegExp(`^api/${name}: logs; return an error`));
  assert.match(refused('core/a.c', call.replace('y_log_message', 'reason_log'))[0], /^api\/core\/a\.c: logs/);
  for (const name of [allowed, 'server/a.c', 'cli/a.c', 'jobs/a.c', 'base/a.c'])
    assert.deepEqual(refused(name, call), []);
  assert.deepEqual(refused('core/a.c', '/* y_log_message() is for callers */'), [], 'a comment');
  const silent = logFaultsOf([{ name: allowed, text: 'int x;' }]);
  assert.ok(silent.includes(`api/${allowed}: does not log; remove it from LOGS`));
  assert.ok(!logFaultsOf([{ name: allowed, text: call }]).some((it) => it.includes(allowed)));
});
