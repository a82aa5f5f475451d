// Scenario tables: one row is one request and what it must answer. To test an endpoint, add a row.
//
//   { name: 'K3 the author replaces the body', as: 'john', method: 'PUT', path: '/posts/{post}', body: { body: 'new' },
//     status: 200, expect: { body: 'new' } }
//
// as       'anonymous' (or left out); 'john' with a token, 'john password' with Basic, 'john cookie' with a session
// path     below /api/v1; {thing} is replaced by `things.thing`, a value or an async function called for each row
// body     text or bytes as they are, anything else as JSON; `type` its media type, null for none; `headers` more headers
// expect   the members that the reply must have (see `matches`), or a function (reply, things) with assertions of its own
// error    in a problem: its stable code;  message: flasky's message
// fields   {pointer: detail} of `errors`, complete;  codes: {pointer: code}, likewise
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut } from './failures.mjs';

/** Partial match: members that `expected` does not name may be anything; a RegExp or a predicate stands for a value. */
export function matches(actual, expected, at = '') {
  if (expected instanceof RegExp) {
    assert.match(String(actual), expected, at);
  } else if (typeof expected === 'function') {
    assert.ok(expected(actual), `${at}: ${JSON.stringify(actual)?.slice(0, 500)} does not satisfy ${expected}`);
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${at} is no array`);
    assert.equal(actual.length, expected.length, `${at}: length`);
    expected.forEach((value, i) => matches(actual[i], value, `${at}/${i}`));
  } else if (expected !== null && typeof expected === 'object') {
    assert.ok(actual !== null && typeof actual === 'object', `${at} is no object`);
    for (const [key, value] of Object.entries(expected)) matches(actual[key], value, `${at}/${key}`);
  } else {
    assert.deepEqual(actual, expected, at);
  }
}

/** `server`: a function that gives the server, which `before` starts. */
export function scenarios(title, { server, things = {}, rows }) {
  const names = rows.map((row) => row.name);
  assert.deepEqual(names, [...new Set(names)], 'two rows with one name');
  describe(title, () => {
    for (const row of rows) test(row.name, () => play(row, server(), things));
  });
}

async function play(row, server, things) {
  const { as, method = 'GET', body, type, headers, contract } = row;
  const path = await filled(row.path, things);
  const reply = await server.request({ as, method, path, body, type, headers, contract });
  assert.equal(reply.status, row.status, `${method} ${path}\n${cut(reply.text, 300)}`);
  if (row.error) assert.equal(reply.json.error, row.error);
  if (row.message) matches(reply.json.message, row.message, 'message');
  if (row.fields) matchesFields(reply.json.errors, 'detail', row.fields);
  if (row.codes) matchesFields(reply.json.errors, 'code', row.codes);
  if (typeof row.expect === 'function') await row.expect(reply, things);
  else if (row.expect) matches(reply.json, row.expect);
}

function matchesFields(errors, member, fields) {
  const told = Object.fromEntries((errors ?? []).map((it) => [it.pointer, it[member]]));
  assert.deepEqual(Object.keys(told).sort(), Object.keys(fields).sort(), JSON.stringify(errors));
  matches(told, fields, 'errors');
}

async function filled(path, things) {
  let out = path;
  for (const [whole, name] of path.matchAll(/\{(\w+)\}/g)) {
    assert.ok(name in things, `no thing is called ${name}`);
    const thing = things[name];
    out = out.replace(whole, typeof thing === 'function' ? await thing() : thing);
  }
  return out;
}
