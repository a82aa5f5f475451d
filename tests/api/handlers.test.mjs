// What a write answers is read inside it: a read behind the commit may fail, or see what others wrote meanwhile, and the
// reply would deny or misstate what was done. Told from the source of the handlers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const FOLDER = join(import.meta.dirname, '../../api/resources');
const FUNCTION = /^(?<type>(?:static )?[a-z][\w ]*?[ *])(?<name>\w+)\([^;{]*?\)\n\{\n(?<body>.*?)^\}/gms;

/** Every function of the handlers' folder, with the calls that it makes, in their order. */
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

/** Where in a function `pattern` stands, or a call of a function in which it does. */
function places(it, pattern, seen = new Set()) {
  const own = [...it.body.matchAll(pattern)].map(({ index }) => index);
  for (const { 1: name, index } of it.body.matchAll(/\b(\w+)\(/g)) {
    const called = find(name, it.file);
    if (!called || called === it || seen.has(called)) continue;
    if (relevant(called, pattern) && places(called, pattern, new Set([...seen, it])).length) own.push(index);
  }
  return own.sort((a, b) => a - b);
}

// A write whose failure is nobody's, such as that of last_seen, gives no result.
const WRITES = /\bstore_write\(/g;
const READS = /\brq->db\b/g;
const relevant = (called, pattern) => pattern !== WRITES || !called.void;

test('no handler reads behind its write', () => {
  const writers = all.map((it) => ({ ...it, written: places(it, WRITES)[0] })).filter((it) => it.written !== undefined);
  assert.ok(writers.filter((it) => it.name.startsWith('op_')).length > 20, 'the handlers that write are found');
  const late = writers.filter((it) => places(it, READS).some((at) => at > it.written));
  assert.deepEqual(
    late.map((it) => `${it.file}: ${it.name}()`),
    [],
  );
});
