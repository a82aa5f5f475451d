// support/failures.mjs: the description of failed tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReply, PREFIX } from '../support/contract.mjs';
import { describeFailures, summarizeFailures } from '../support/failures.mjs';

/** The error that `play` throws, as the test runner passes it on. */
function failure(name, play) {
  try {
    play();
  } catch (error) {
    return { name, error };
  }
  throw new Error(`${name} did not fail`);
}
const failures = (names, play) => names.map((name) => failure(name, () => play(name)));

test('failures: an assertion with its own message also shows the expected and the actual value', () => {
  const [text] = describeFailures([failure('K3 changing', () => assert.equal(403, 200, 'PUT /posts/7'))]);
  assert.match(
    text,
    /^ {2}✗ K3 changing\n +PUT \/posts\/7\n +expected: 200\n +actual: {3}403\n +at .*failures\.test\.mjs/,
  );
});

test('failures: the description by node is not repeated, and a TypeError keeps its name', () => {
  const [first, second] = describeFailures([
    failure('a', () => assert.deepEqual({ a: 1 }, { a: 2 })),
    failure('b', () => null.x),
  ]);
  assert.doesNotMatch(first, /expected: /);
  assert.match(second, /TypeError: Cannot read properties of null/);
});

test('failures: one cause is described once, with the names of the other cases; other values are another cause', () => {
  const names = Array.from({ length: 50 }, (_, i) => `page ${i}`);
  const same = failures(names, (name) => assert.equal(500, 200, `GET ${name}`));
  const other = failure('another', () => assert.equal(404, 200, 'GET page 3'));
  const texts = describeFailures([...same, other]);
  assert.equal(texts.length, 2);
  assert.match(texts[0], /✗ page 0\n[^]*the same: page 1; page 2; page 3; page 4; page 5 and 44 more$/);
  assert.match(texts[1], /✗ another\n/);
});

test('failures: after the first causes, the rest is counted, and long texts are truncated', () => {
  const texts = describeFailures(failures([...'abcdefghijklm'], (name) => assert.fail(`${name} ${'x'.repeat(9000)}`)));
  assert.equal(texts.length, 11);
  assert.match(texts.at(-1), /and 3 more, of 3 other causes/);
  assert.ok(texts[0].length < 4000 && /… \(7\d\d\d more characters\)/.test(texts[0]));
});

test('failures: the summary of a run names file and test, what was wanted and received, in few lines', () => {
  const file = 'api/posts.test.mjs';
  const one = failure('K3 changing', () => assert.equal(403, 200, 'PUT /posts/7'));
  const list = failure('a list', () => assert.deepEqual({ posts: [...'abcdefghijk'] }, { posts: [] }));
  const files = Array.from({ length: 25 }, (_, i) => `${file}${i}`);
  const texts = summarizeFailures([one, one, list].flatMap((it) => files.map((file) => ({ file, ...it }))));
  assert.match(
    texts[0],
    /^ {2}✗ api\/posts\.test\.mjs0: K3 changing, and 1 more alike\n +PUT \/posts\/7\n +expected: 200\n +actual: {3}403\n +at .*$/,
  );
  assert.ok(texts[39].split('\n').length <= 6 && texts[39].includes('a list'), texts[39]);
  assert.equal(texts[40], '  ✗ and 10 more');
});

/** A response of GET /posts in which each post lacks a member and has an invalid one. */
function badPosts(page, count) {
  const posts = Array.from({ length: count }, (_, id) => ({ id: `no number ${id}`, url: '/', extra: 1 }));
  const text = JSON.stringify({ posts, prev: null, next: null, count });
  const headers = {
    'content-type': 'application/json',
    'request-id': '6f1c',
    'x-content-type-options': 'nosniff',
    vary: 'x',
    etag: 'x',
    'cache-control': 'x',
  };
  return { method: 'GET', path: `${PREFIX}/posts?page=${page}`, status: 200, headers, text, bytes: Buffer.from(text) };
}

test('failures: a list that violates the contract gives one sentence for each kind of error', () => {
  const { error } = failure('list', () => checkReply(badPosts(1, 20)));
  const lines = error.message.split('\n');
  assert.match(lines[0], /^GET .*\/posts\?page=1 → 200$/);
  assert.ok(
    lines.includes('#/posts/* has the member extra, which the contract does not describe; it is 1 (20 times)'),
    lines,
  );
  assert.ok(lines.includes(`#/posts/* must have required property 'body' (20 times)`), lines);
  assert.ok(lines.includes('#/posts/*/id must be integer; it is "no number 0" (20 times)'), lines);
  assert.ok(lines.at(-1).length < 400, lines);
});

test('failures: the same violation by other requests is one cause', () => {
  const texts = describeFailures(failures(['one', 'two', 'three'], (name) => checkReply(badPosts(name, name.length))));
  assert.equal(texts.length, 1);
  assert.match(texts[0], /the same: two; three$/);
});
