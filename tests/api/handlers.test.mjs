// Handlers read the response of a write inside that write. A read after the commit could fail, or see later writes, so
// that the response would be wrong about what was done. Checked in the source of the handlers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const FOLDER = join(import.meta.dirname, '../../api/resources');
const FUNCTION = /^(?<type>(?:static )?[a-z][\w ]*?[ *])(?<name>\w+)\([^;{]*?\)\n\{\n(?<body>.*?)^\}/gms;

/** Every function in the handlers' folder, with its body. */
function functions() {
  const all = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.c')))
    for (const { groups } of readFileSync(join(FOLDER, file), 'utf8').matchAll(FUNCTION))
      all.push({ file, ...groups, static: groups.type.startsWith('static'), void: /\bvoid\b/.test(groups.type) });
  return all;
}

const all = functions();
const find = (name, file) =>
  all.find((it) => it.name === name && it.file === file) ?? all.find((it) => it.name === name && !it.static);

/** The positions in a function of `pattern`, and of calls to functions that contain it. */
function places(it, pattern, seen = new Set()) {
  const own = [...it.body.matchAll(pattern)].map(({ index }) => index);
  for (const { 1: name, index } of it.body.matchAll(/\b(\w+)\(/g)) {
    const called = find(name, it.file);
    if (!called || called === it || seen.has(called)) continue;
    if (relevant(called, pattern) && places(called, pattern, new Set([...seen, it])).length) own.push(index);
  }
  return own.sort((a, b) => a - b);
}

// A void function ignores the result of its write, such as that of last_seen.
const WRITES = /\bstore_write\(/g;
const READS = /\brq->db\b/g;
const relevant = (called, pattern) => pattern !== WRITES || !called.void;

test('no handler reads after its write', () => {
  const writers = all.map((it) => ({ ...it, written: places(it, WRITES)[0] })).filter((it) => it.written !== undefined);
  assert.ok(writers.filter((it) => it.name.startsWith('op_')).length > 20, 'the handlers that write are found');
  const readsAfterWrite = writers.filter((it) => places(it, READS).some((at) => at > it.written));
  assert.deepEqual(
    readsAfterWrite.map((it) => `${it.file}: ${it.name}()`),
    [],
  );
});
