// Checks every response against openapi.yaml, and records the statuses of each operation.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { cut } from './failures.mjs';

const FILE = resolve(import.meta.dirname, '../../openapi.yaml');
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

// Reading YAML takes half a second of each process; tests/run.mjs does it for all.
const { TEST_CONTRACT } = process.env;
export const contract = TEST_CONTRACT
  ? JSON.parse(readFileSync(TEST_CONTRACT, 'utf8'))
  : (await import('yaml')).parse(readFileSync(FILE, 'utf8'));
export const PREFIX = contract.servers[0].url;

/** Resolves a `$ref`. */
export const resolved = (node) =>
  node?.$ref
    ? node.$ref
        .slice(2)
        .split('/')
        .reduce((at, key) => at[key], contract)
    : node;

/** Every operation: {id, method, path, segments, operation, body, statuses}. */
export const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => ({
    id: item[method].operationId,
    method: method.toUpperCase(),
    path,
    segments: path.split('/').slice(1),
    operation: item[method],
    public: (item[method].security ?? contract.security).some((scheme) => !Object.keys(scheme).length),
    open: item[method].security?.length === 0,
    body: Boolean(item[method].requestBody),
    statuses: Object.keys(item[method].responses)
      .filter((status) => status !== 'default')
      .map(Number),
  })),
);

/** The operation of a request, or undefined. */
export function operationOf(method, target) {
  const [path] = target.split('?');
  if (!path.startsWith(`${PREFIX}/`)) return undefined;
  const segments = path
    .slice(PREFIX.length + 1)
    .replace(/\/$/, '')
    .split('/');
  const verb = method === 'HEAD' ? 'GET' : method;
  const fits = (own) =>
    own.length === segments.length && own.every((part, i) => part.startsWith('{') || part === segments[i]);
  return operations.filter((it) => it.method === verb && fits(it.segments)).sort(literalFirst)[0];
}

const literalFirst = (a, b) => a.path.split('{').length - b.path.split('{').length;

// A member of a response that the contract does not describe is an error. Times end in Z.
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  if (copy.properties && !('additionalProperties' in copy)) copy.additionalProperties = false;
  if (copy.format === 'date-time') copy.pattern ??= 'Z$';
  return copy;
}

const BODY = 300; // characters of a response that are printed

// `make check` looks at the schemas themselves.
const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, validateSchema: false });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', components: { schemas: closed(contract.components.schemas) } });

const validators = new Map();
function validator(schema) {
  if (!validators.has(schema)) {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
    validators.set(schema, ajv.compile(absolute));
  }
  return validators.get(schema);
}

const PROBLEM = contract.components.responses.NotFound;
const METHOD_NOT_ALLOWED = { ...PROBLEM, headers: { Allow: { schema: { type: 'string' } } } };

function expected(reply, found) {
  if (!found) return reply.status === 405 ? METHOD_NOT_ALLOWED : PROBLEM;
  return resolved(found.operation.responses[reply.status]);
}

/** Throws if the response does not match the contract. Responses of paths outside of it only have to be problems. */
export function checkReply(reply) {
  const { method, path, status, headers } = reply;
  const found = operationOf(method, path);
  const name = `${method} ${path.slice(0, 120)} → ${status}`;
  assert.equal(headers['x-content-type-options'], 'nosniff', `${name}: X-Content-Type-Options`);
  assert.match(headers['request-id'] ?? '', /^[\w.-]{1,64}$/, `${name}: Request-Id`);
  for (const leak of ['server', 'x-powered-by']) assert.ok(!(leak in headers), `${name}: reveals ${leak}`);
  if (!found && status < 400) return;
  const response = expected(reply, found);
  assert.ok(response, `${name}: ${found?.id} does not document this status\n${cut(reply.text, BODY)}`);
  for (const [header, described] of Object.entries(response.headers ?? {})) {
    const value = headers[header.toLowerCase()];
    const { schema, required } = resolved(described);
    if (required === false && !value) continue;
    assert.ok(value, `${name}: without the header ${header}`);
    if (schema?.type === 'integer') assert.match(value, /^[1-9][0-9]*$/, `${name}: ${header}`);
  }
  for (const header of ['ratelimit', 'ratelimit-policy'])
    if (found && header in headers) assert.ok(declares(response, header), `${name}: ${header} is not in the contract`);
  checkBody(reply, response, name, found);
  if (found) note(found.id, status);
}

const declares = ({ headers = {} }, name) => Object.keys(headers).some((it) => it.toLowerCase() === name);

function checkBody(reply, response, name, found) {
  const { headers, bytes, status } = reply;
  const [[type, media]] = Object.entries(response.content ?? { none: null });
  if (!media) {
    assert.equal(bytes.length, 0, `${name}: has a body`);
    assert.ok(!('content-type' in headers), `${name}: has a Content-Type`);
    return;
  }
  assert.equal(headers['content-type'], type, `${name}: Content-Type`);
  if (reply.method === 'HEAD') {
    assert.equal(bytes.length, 0, `${name}: has a body`);
    return;
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const content = /json$/.test(type) ? JSON.parse(text) : text;
  const validate = validator(media.schema);
  if (!validate(content)) throw broken(found, validate.errors, `${name}\n`, `\n${cut(text, BODY)}`);
  if (status < 400) return;
  assert.equal(content.status, status, `${name}: the status within the problem`);
  assert.equal(content.request_id, headers['request-id'], `${name}: the id within the problem`);
}

/** Its `cause` groups failures: one operation and one kind of error, whatever the request was. */
function broken(found, errors, before, after) {
  const kinds = [
    ...Map.groupBy(errors, (it) => `#${it.instancePath.replace(/\/\d+(?=\/|$)/g, '/*')} ${sentenceOf(it)}`),
  ];
  const error = new assert.AssertionError({ message: before + kinds.map(told).join('\n') + after });
  return Object.assign(error, { cause: `${found?.id}: ${kinds.map(([sentence]) => sentence).join('; ')}` });
}

/** One sentence for each kind of error, however many entries of a list have it: what is expected, and the first value. */
function told([sentence, { length, 0: first }]) {
  const { keyword, data, params } = first;
  const came =
    keyword === 'required' ? '' : `; it is ${cut(JSON.stringify(data?.[params.additionalProperty] ?? data), 80)}`;
  return `${sentence}${came}${length > 1 ? ` (${length} times)` : ''}`;
}

function sentenceOf({ message, params }) {
  const { additionalProperty, allowedValues } = params;
  if (additionalProperty) return `has the member ${additionalProperty}, which the contract does not describe`;
  return allowedValues ? `${message}: ${allowedValues.join(', ')}` : message;
}

// --- coverage: the statuses that a whole run has seen, collected from a file per test process

const seen = new Set();
function note(id, status) {
  if (!seen.size && process.env.CONTRACT_COVERAGE_DIR) process.once('exit', save);
  seen.add(`${id} ${status}`);
}

function save() {
  mkdirSync(process.env.CONTRACT_COVERAGE_DIR, { recursive: true });
  writeFileSync(join(process.env.CONTRACT_COVERAGE_DIR, `${process.pid}.json`), JSON.stringify([...seen]));
}

/** Statuses that all operations share: each has to be seen only once. */
const SHARED = [413, 429, 500, 503];

/**
 * The responses of the contract that no test has received, as sentences. `hits`: lines "operation status". Only the tests of
 * faults make a server fail.
 */
export function uncovered(hits, { faults }) {
  const missing = [];
  for (const { id, statuses } of operations) {
    const own = statuses.filter((status) => !SHARED.includes(status) && !hits.has(`${id} ${status}`));
    if (statuses.every((status) => !hits.has(`${id} ${status}`))) missing.push(`${id} was never asked`);
    else if (own.length) missing.push(`${id} never answered ${own.join(', ')}`);
  }
  const all = new Set([...hits].map((hit) => Number(hit.split(' ')[1])));
  const documented = new Set(operations.flatMap((it) => it.statuses));
  for (const status of faults ? SHARED : SHARED.filter((it) => it < 500)) {
    if (documented.has(status) && !all.has(status)) missing.push(`no operation ever answered ${status}`);
  }
  return missing;
}
