#!/bin/sh
# Runs every test that was built; the last line counts them.
set -u
cd "$(dirname "$0")/.."
node=node_modules/.bin/node
passed=0 failed=0
out=$(mktemp)
trap 'rm -f "$out"' EXIT

# cmocka says "[  PASSED  ] N test(s)."; a crash says nothing and is one failure.
for test in build/unit/test_*; do
  [ -x "$test" ] || continue
  if "$test" >"$out" 2>&1; then mark=✓; else mark=✗; fi
  good=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$out" | head -1)
  bad=$(sed -n 's/^\[  FAILED  \] *\([0-9]*\) test.*/\1/p' "$out" | head -1)
  [ $mark = ✓ ] || [ "${bad:-0}" -gt 0 ] || bad=1
  passed=$((passed + ${good:-0}))
  failed=$((failed + ${bad:-0}))
  echo "$mark unit/${test##*/}: ${good:-0} passed"
  [ $mark = ✓ ] || cat "$out"
done

if $node --test --test-reporter=tap api/generate/*.test.mjs >"$out" 2>&1; then mark=✓; else mark=✗; fi
good=$(sed -n 's/^# pass \([0-9]*\)/\1/p' "$out")
bad=$(sed -n 's/^# fail \([0-9]*\)/\1/p' "$out")
[ $mark = ✓ ] || [ "${bad:-0}" -gt 0 ] || bad=1
passed=$((passed + ${good:-0}))
failed=$((failed + ${bad:-0}))
echo "$mark api/generate: ${good:-0} passed"
[ $mark = ✓ ] || cat "$out"

rm -f "$out" # exec runs no trap
exec $node tests/run.mjs api faults e2e --add-passed "$passed" --add-failed "$failed"
