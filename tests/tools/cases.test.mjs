// tests/unit/cases.c: a failed assertion prints the case that ran.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../support/binary.mjs';

const UNIT = join(ROOT, 'tests/unit');

/** What a test program with this body of its only test prints. */
function outputOf(t, body) {
  const folder = mkdtempSync(join(tmpdir(), 'retort-cases-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [source, program] = [join(folder, 'test.c'), join(folder, 'test')];
  writeFileSync(
    source,
    `#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include "cases.h"
static void the_test(void **state)
{
	(void)state;
	${body}
}
static void another_test(void **state)
{
	(void)state;
	assert_int_equal(4, 5);
}
int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_test), cmocka_unit_test(another_test)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
`,
  );
  const sources = [source, join(UNIT, 'cases.c')];
  execFileSync('gcc', ['-D_GNU_SOURCE', `-I${UNIT}`, ...sources, '-lcmocka', '-o', program], { stdio: 'inherit' });
  return spawnSync(program, { encoding: 'utf8' }).stderr;
}

test('a failed assertion in a loop prints its case, and only its own', (t) => {
  const output = outputOf(t, 'for (int i = 0; i < 5; i++) {\n CASE("row %d", i);\n assert_int_not_equal(i, 3);\n}');
  assert.deepEqual(output.match(/^case: .*$/gm), ['case: row 3']);
  assert.match(output, /case: row 3\n\[ {2}ERROR {3}\] --- 0x3 == 0x3\n/);
});

test('fail_msg() prints the case, too, and an inner case is added to the outer one', (t) => {
  const output = outputOf(t, '{\n CASE("over");\n}\nCASE("%s", "outer");\n{\n CASE("inner");\n fail_msg("why");\n}');
  assert.deepEqual(output.match(/^case: .*$/gm), ['case: outer, inner']);
  assert.match(output, /why/);
});

test('an assertion outside of a case prints none', (t) => {
  assert.deepEqual(outputOf(t, '{\n CASE("over");\n}\nassert_true(0);').match(/^case: .*$/gm), null);
});
