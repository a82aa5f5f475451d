// Bodies: what is said of a text that is not JSON, numbers, bodies where none is taken, and the media types that are named.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { contract, operations } from '../support/contract.mjs';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer();
  await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: 'the first post' } });
});

const POST = { as: 'john', method: 'POST', path: '/posts' };
const TOKEN = { as: 'john', method: 'POST', path: '/me/tokens' };
const token = (days) => `{"name": "for a test", "scope": "read", "days": ${days}}`;
const at = (line, column, words) => `Line ${line}, column ${column} of the body: ${words}`;
const of = (code, detail) => ({
  status: 400,
  expect: ({ json }) => assert.deepEqual(json.errors, [{ pointer: '#', code, detail }]),
});

scenarios('a text that is not JSON', {
  server: () => server,
  rows: [
    ['nothing', '', 'The body is empty. Send a JSON object.'],
    ['an end too early', '{"body":\n"x"', at(2, 3, 'the end is missing.')],
    ['more behind it', '{"body":"x"} {}', at(1, 14, 'nothing may follow the JSON value.')],
    ['a word', '{"body":x}', at(1, 9, 'this is not valid JSON (RFC 8259).')],
    ['no UTF-8', Buffer.from('{"body":"\xff"}', 'latin1'), at(1, 9, 'this is not UTF-8.')],
    ['a NUL in a name', '{"bo\\u0000dy":"x"}', at(1, 13, 'a name has a NUL character.')],
    ['too many brackets', '['.repeat(5000), at(1, 2049, 'this is nested too deeply.')],
  ].map(([name, body, detail]) => ({ name, ...POST, body, ...of('malformed', detail) })),
});

scenarios('a member that is sent twice', {
  server: () => server,
  rows: [
    ['is named', '{"body":"x",\n "body":"y"}', at(2, 7, 'the member "body" occurs a second time.')],
    ['is named, although it is ignored', '{"id":1,"id":2}', at(1, 12, 'the member "id" occurs a second time.')],
    [
      'with a long name is found by its place',
      `{${`"${'a'.repeat(40)}":1,`.repeat(2)}`,
      /^Line 1, column 88 of the body/,
    ],
  ].map(([name, body, detail]) => ({
    name,
    ...POST,
    body,
    status: 400,
    codes: { '#': 'duplicate_member' },
    fields: { '#': detail },
  })),
});

const RANGE = 'Field must be between 1 and 366.';
scenarios('numbers', {
  server: () => server,
  rows: [
    { name: 'a whole number with a fraction is an integer', ...TOKEN, body: token('1.0'), status: 201 },
    { name: 'so is one with an exponent', ...TOKEN, body: token('1e2'), status: 201 },
    { name: 'a fraction is none', ...TOKEN, body: token('1.5'), status: 400, codes: { '#/days': 'wrong_type' } },
    { name: 'beyond 64 bits', ...TOKEN, body: token('99999999999999999999'), status: 400, fields: { '#/days': RANGE } },
    {
      name: 'beyond 64 bits, with others',
      ...TOKEN,
      body: `{"days": 1e300}`,
      status: 400,
      fields: { '#/days': RANGE, '#/name': /./, '#/scope': /./ },
    },
    { name: 'below 64 bits', ...TOKEN, body: token('-9223372036854775809'), status: 400, fields: { '#/days': RANGE } },
    { name: '2^53', ...TOKEN, body: token('9007199254740992'), status: 400, fields: { '#/days': RANGE } },
    { name: 'zero', ...TOKEN, body: token('-0.0'), status: 400, fields: { '#/days': RANGE } },
    {
      name: 'an ignored member may be larger than all integers',
      ...POST,
      body: '{"body": "a large id", "id": 99999999999999999999}',
      status: 201,
    },
    {
      name: 'beyond all numbers',
      ...TOKEN,
      body: token('1e400'),
      status: 400,
      codes: { '#': 'out_of_range' },
      fields: { '#': at(1, 53, 'the number is too large.') },
    },
  ],
});

const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };
const CALLERS = { createToken: 'admin password', deleteSession: 'admin cookie', getDescription: 'anonymous' };

describe('an operation that takes no body', () => {
  const without = operations.filter((it) => !it.body);
  const ask = (it, body) =>
    server.request({
      as: CALLERS[it.id] ?? 'admin',
      method: it.method,
      path: it.path.replace('{id}', '1'),
      headers: SAME_ORIGIN,
      body,
      type: 'application/json',
    });

  for (const it of without)
    test(`${it.id} refuses one`, async () => {
      for (const body of ['{"surprise": true}', '[]', 'a=b', '{"a":1,"a":2}', '""', ' ']) {
        const reply = await ask(it, body);
        assert.equal(reply.status, 400, `${body}: ${reply.text}`);
        assert.deepEqual(
          reply.json.errors.map(({ pointer, code }) => [pointer, code]),
          [['#', 'unexpected_body']],
          body,
        );
      }
    });

  for (const it of without.filter(({ method }) => method === 'GET'))
    test(`${it.id} takes an empty one`, async () => {
      for (const body of ['', '{}', 'null', ' { }\n'])
        assert.notEqual((await ask(it, body)).status, 400, JSON.stringify(body));
    });

  test('nor do clients fail that send an empty one by themselves', async () => {
    const follow = { as: 'john', method: 'PUT', path: '/users/@susan/follow' };
    const requests = {
      'Content-Length: 0': { headers: { 'Content-Length': '0' } },
      'with a media type': { headers: { 'Content-Length': '0', 'Content-Type': 'application/x-www-form-urlencoded' } },
      'empty chunks': { body: '', headers: { 'Transfer-Encoding': 'chunked' } },
      '{}': { body: '{}' },
      null: { body: 'null', type: 'application/json' },
    };
    for (const [name, request] of Object.entries(requests))
      assert.equal((await server.request({ ...follow, ...request })).status, 200, name);
  });

  test('who it is comes first', async () => {
    const reply = await server.request({ method: 'PUT', path: '/users/@susan/follow', body: 'x' });
    assert.equal(reply.status, 401);
  });
});

describe('the media types that are taken are named', () => {
  const TYPES = { PATCH: 'application/merge-patch+json, application/json' };
  for (const it of operations.filter(({ body }) => body))
    test(`by 415 of ${it.id}`, async () => {
      const { headers } = await server.request({
        method: it.method,
        path: it.path.replace('{id}', '1'),
        body: 'x',
        type: 'text/plain',
      });
      const types = TYPES[it.method] ?? 'application/json';
      assert.equal(headers.accept, types);
      assert.equal(headers['accept-patch'], it.method === 'PATCH' ? types : undefined);
      assert.equal(headers['accept-post'], it.method === 'POST' ? types : undefined);
    });

  for (const [path, item] of Object.entries(contract.paths))
    test(`by OPTIONS ${path}`, async () => {
      const { headers } = await server.request({ method: 'OPTIONS', path: path.replace('{id}', '1') });
      assert.equal(headers['accept-patch'], item.patch ? TYPES.PATCH : undefined);
      assert.equal(headers['accept-post'], item.post?.requestBody ? 'application/json' : undefined);
    });
});
