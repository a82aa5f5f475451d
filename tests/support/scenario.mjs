// Scenario tables: a row is one request and its expected response. To test an endpoint, add a row.
//
//   { name: 'K3 the author replaces the body', as: 'john', method: 'PUT', path: '/posts/{post}', body: { body: 'new' },
//     status: 200, expect: { body: 'new' } }
//
// as       'anonymous' (or left out); 'john' with a token, 'john password' with Basic, 'john cookie' with a session
// path     below /api/v1; {name} is replaced by `params.name`, a value or an async function called for each row
// body     text or bytes unchanged, anything else as JSON; `type`: its media type, null for none; `headers`: more headers
// expect   members that the response must have (see `matches`), or a function (reply, params) with assertions
// error    of a problem: its stable code;  message: flasky's message
// fields   {pointer: detail} of all `errors`;  codes: {pointer: code} of all `errors`
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut } from './failures.mjs';

/** Partial match: members that are not in `expected` are ignored; a RegExp or a function tests a value. */
export function matches(actual, expected, at = '') {
  if (expected instanceof RegExp) {
    assert.match(String(actual), expected, at);
  } else if (typeof expected === 'function') {
    assert.ok(expected(actual), `${at}: ${JSON.stringify(actual)?.slice(0, 500)} does not satisfy ${expected}`);
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${at} is not an array`);
    assert.equal(actual.length, expected.length, `${at}: length`);
    expected.forEach((value, i) => matches(actual[i], value, `${at}/${i}`));
  } else if (expected !== null && typeof expected === 'object') {
    assert.ok(actual !== null && typeof actual === 'object', `${at} is not an object`);
    for (const [key, value] of Object.entries(expected)) matches(actual[key], value, `${at}/${key}`);
  } else {
    assert.deepEqual(actual, expected, at);
  }
}

/** `server`: a function that returns the server, because `before` starts it later. */
export function scenarios(title, { server, params = {}, rows }) {
  const names = rows.map((row) => row.name);
  assert.deepEqual(names, [...new Set(names)], 'two rows have the same name');
  describe(title, () => {
    for (const row of rows) test(row.name, () => play(row, server(), params));
  });
}

async function play(row, server, params) {
  const { as, method = 'GET', body, type, headers, contract } = row;
  const path = await fillPath(row.path, params);
  const reply = await server.request({ as, method, path, body, type, headers, contract });
  assert.equal(reply.status, row.status, `${method} ${path}\n${cut(reply.text, 300)}`);
  if (row.error) assert.equal(reply.json.error, row.error);
  if (row.message) matches(reply.json.message, row.message, 'message');
  if (row.fields) matchesFields(reply.json.errors, 'detail', row.fields);
  if (row.codes) matchesFields(reply.json.errors, 'code', row.codes);
  if (typeof row.expect === 'function') await row.expect(reply, params);
  else if (row.expect) matches(reply.json, row.expect);
}

function matchesFields(errors, member, fields) {
  const actual = Object.fromEntries((errors ?? []).map((it) => [it.pointer, it[member]]));
  assert.deepEqual(Object.keys(actual).sort(), Object.keys(fields).sort(), JSON.stringify(errors));
  matches(actual, fields, 'errors');
}

async function fillPath(path, params) {
  let out = path;
  for (const [whole, name] of path.matchAll(/\{(\w+)\}/g)) {
    assert.ok(name in params, `no parameter is called ${name}`);
    const value = params[name];
    out = out.replace(whole, typeof value === 'function' ? await value() : value);
  }
  return out;
}
