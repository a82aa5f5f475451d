// Property tests: whatever is sent to an operation, as whoever, the answer is one that the contract declares, and not a failure
// of the server; what the contract forbids never succeeds. `PROPERTY_SEED=N` repeats a run, `PROPERTY_SECONDS=N` makes it longer.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { contract, operations, resolved } from '../support/contract.mjs';
import { startServer } from '../support/server.mjs';

const SEED = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
const SECONDS = Number(process.env.PROPERTY_SECONDS ?? 20);
const LEAST_RUNS = 2; // of an operation, however slow the machine is
const ENDS_CREDENTIALS = /^(delete|revoke)\w*(Token|Session|Credentials?)$/;
const ROLES = ['anonymous', 'unconfirmed password', 'john', 'moderator', 'admin'];

let server;
before(async () => {
  server = await startServer();
  for (let i = 0; i < 3; i++) {
    await server.request({ as: 'john', method: 'POST', path: '/posts', body: { body: `post ${i}` } });
    await server.request({ as: 'john', method: 'POST', path: '/posts/1/comments', body: { body: `comment ${i}` } });
  }
});

// --- values that a schema allows, and values that it forbids

const WORDS = [
  '',
  ' ',
  'Susan',
  '\u0000',
  '\ud800',
  '😀',
  'e\u0301',
  '\u202eevil',
  '<script>',
  "' OR 1=1 --",
  '%00',
  '../',
];
const HUGE = [2 ** 53, -(2 ** 53), 9007199254740993n, 1e30, -1e30];
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...WORDS));
const anyValue = fc.oneof(anyText, fc.constantFrom(null, true, 1.5, [], ['x'], {}, ...HUGE.map(Number)));

const typesOf = (schema) => [schema.type].flat();
const longest = (schema) => schema.maxLength ?? 200;

/** Texts that fit the lengths; a pattern or format is met by its own generator. */
function goodText(schema) {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === 'email') return fc.stringMatching(/^[a-z]{1,12}@example\.com$/);
  if (schema.format === 'date-time')
    return fc.date({ noInvalidDate: true, min: new Date(0) }).map((it) => it.toISOString());
  if (schema.pattern && schema.pattern !== '\\S') return fc.stringMatching(new RegExp(schema.pattern));
  const [min, max] = [schema.minLength ?? 0, longest(schema)];
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength: min, maxLength: Math.min(max, min + 40) }),
    fc.constantFrom(min, max).map((length) => 'x'.repeat(length)),
  );
}

function good(schema) {
  const types = typesOf(schema);
  const byType = {
    string: () => goodText(schema),
    integer: () => fc.maxSafeInteger().map((it) => Math.min(Math.max(it, schema.minimum ?? it), schema.maximum ?? it)),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
  };
  return fc.oneof(...types.map((type) => byType[type]()));
}

/** Values that the schema certainly forbids, as generators. */
function bad(schema) {
  const types = typesOf(schema);
  const values = [[], ['x'], {}, 1.5];
  if (!types.includes('null')) values.push(null);
  if (!types.includes('boolean')) values.push(true);
  if (!types.includes('string')) values.push('text');
  if (!types.includes('integer')) values.push(7);
  if (schema.enum) values.push('no such choice', '');
  if (schema.maxLength) values.push('x'.repeat(schema.maxLength + 1), '😀'.repeat(schema.maxLength + 1));
  if (schema.minLength) values.push('x'.repeat(schema.minLength - 1));
  if (schema['x-max-bytes']) values.push('x'.repeat(schema['x-max-bytes'] + 1));
  if (schema.minimum !== undefined) values.push(schema.minimum - 1);
  if (schema.maximum !== undefined) values.push(schema.maximum + 1, 1e30);
  if (schema.format === 'email') values.push('nonsense', '@', 'a@b@c');
  return fc.constantFrom(...values);
}

// --- requests

const IDS = [
  '1',
  '2',
  '3',
  '0',
  '-1',
  '999999999',
  '9007199254740993',
  '1e3',
  'abc',
  '@susan',
  '@nobody',
  '@',
  '%00',
  '%ff',
  '%F0%9F%98%80',
];
const HEADERS = fc.record(
  {
    'If-Match': fc.constantFrom('*', '"v1"', 'W/"v1-a"', '"', 'x', '"v99999999999999999999"'),
    'If-None-Match': fc.constantFrom('*', '"v1"', 'nonsense'),
    'Idempotency-Key': fc.constantFrom('one', '"two"', '', 'x'.repeat(200), ',;'),
    Accept: fc.constantFrom('*/*', 'application/*', 'text/html', 'q', ''),
  },
  { requiredKeys: [] },
);

const parametersOf = ({ operation, path }) =>
  [...(contract.paths[path].parameters ?? []), ...(operation.parameters ?? [])].map(resolved);

/** A query in which each parameter is left out, good, or anything. */
function query(operation) {
  const names = parametersOf(operation).filter((it) => it.in === 'query');
  const value = ({ schema }) => fc.option(fc.oneof(good(resolved(schema)).map(String), anyText), { nil: undefined });
  return fc.record(Object.fromEntries(names.map((it) => [it.name, value(it)])));
}

const targetOf = (operation, id, parameters) => {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const text = given.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
  return operation.path.replace(/\{\w+\}/, id) + (text && `?${text}`);
};

const schemaOf = ({ operation }) =>
  operation.requestBody && resolved(Object.values(operation.requestBody.content)[0].schema);
const members = (schema) =>
  Object.entries(schema.properties).map(([name, rules]) => [name, { ...resolved(rules), ...rules }]);

/** Bodies that the schema allows, but for rules that no schema can tell. */
const goodBody = (schema) =>
  fc.record(Object.fromEntries(members(schema).map(([name, rules]) => [name, good(rules)])), {
    requiredKeys: schema.required ?? [],
  });

/** A body that is wrong in one place. */
function badBody(schema) {
  const wrong = members(schema).map(([name, rules]) =>
    fc.tuple(goodBody(schema), bad(rules)).map(([body, value]) => ({ ...body, [name]: value })),
  );
  const missing = (schema.required ?? []).map((name) => goodBody(schema).map(({ [name]: _, ...rest }) => rest));
  return fc.oneof(
    ...wrong,
    ...missing,
    fc.tuple(goodBody(schema), anyValue).map(([body, value]) => ({ ...body, no_such_member: value })),
    fc.constantFrom('', '{', '[]', 'null', '1', '"text"', '{"a":1,"a":2}', '{"body":"\\ud800"}', '[[[[[[', '\u0000'),
  );
}

/** Whatever JSON, with the names of the members. */
const oddBody = (schema) =>
  fc.record(Object.fromEntries(members(schema).map(([name]) => [name, anyValue])), { requiredKeys: [] });

/** Requests of an operation: {id, query, headers, body, forbidden}. */
function requests(operation) {
  const schema = schemaOf(operation);
  const parts = { id: fc.constantFrom(...IDS), headers: HEADERS };
  const usual = (body, forbidden) =>
    fc.record({ ...parts, query: query(operation), body, forbidden: fc.constant(forbidden) });
  const unknown = fc.record({
    ...parts,
    query: query(operation).map((it) => ({ ...it, no_such_parameter: 'x' })),
    forbidden: fc.constant(true),
    body: schema ? goodBody(schema) : fc.constant(undefined),
  });
  if (!schema) return fc.oneof(usual(fc.constant(undefined), false), unknown);
  return fc.oneof(usual(goodBody(schema), false), usual(badBody(schema), true), usual(oddBody(schema), false), unknown);
}

/** What one role gets. The client checks it against the contract. */
async function send(operation, as, { id, query: parameters, headers, body, forbidden }) {
  const path = targetOf(operation, id, parameters);
  const request = {
    as,
    method: operation.method,
    path,
    body,
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  };
  const reply = await server.request(request);
  assert.ok(reply.status < 500, `${as}: ${reply.text}`);
  if (forbidden) assert.ok(reply.status >= 400, `${as}: succeeds with ${reply.status}`);
}

describe(`every operation as every role (PROPERTY_SEED=${SEED})`, () => {
  for (const operation of operations) {
    test(operation.id, async () => {
      const end = performance.now() + (SECONDS * 1000) / operations.length;
      let runs = 0;
      const property = fc.asyncProperty(requests(operation), async (request) => {
        if (runs++ >= LEAST_RUNS && performance.now() > end) return;
        for (const as of ROLES) {
          await send(operation, as, request);
          if (ENDS_CREDENTIALS.test(operation.id)) server.client.forget(as);
        }
      });
      await fc.assert(property, { seed: SEED, numRuns: 100, endOnFailure: true, includeErrorInReport: true });
    });
  }
});
