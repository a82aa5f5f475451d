/**
 * - bodies.h and bodies.c: the structs of request bodies and their schemas, for whoever checks input.
 * - operations.h and operations.c: handlers' prototypes, the structs of their parameters, and the route table.
 *
 * Nothing in them is numbered or counted: an added operation adds lines and changes none.
 */
import { METHODS } from './contract.mjs';
import { cFile, comment, count, literal, longLiteral, snake } from './cwriter.mjs';
import { schemaTable, structOf } from './schemas_c.mjs';
import { each, stop } from './stop.mjs';

/** @param {import("./contract.mjs").Operation[]} operations */
export function generateOperations(operations, document) {
  const { parameters, bodies } = schemasOf(operations, Object.keys(document.components?.schemas ?? {}));
  return {
    'api/generated/bodies.h': bodiesHeader(bodies),
    'api/generated/bodies.c': bodiesSource(bodies),
    'api/generated/operations.h': header(operations, parameters),
    'api/generated/operations.c': source(operations, parameters),
  };
}

const parametersStruct = (operation) => `${snake(operation.id)}_parameters`;

/** Each body once, even if several operations take it, in the order of the contract's schemas. */
function schemasOf(operations, names) {
  const parameters = new Map();
  const bodies = new Map();
  const add = (schemas, schema, place) => {
    const twin = parameters.get(schema.struct) ?? bodies.get(schema.struct);
    if (twin && twin.name !== schema.name)
      stop(place, `struct ${schema.struct} would be defined twice; rename ${schema.name}.`);
    const ignored = [...new Set([...(twin?.ignored ?? []), ...schema.ignored])];
    schemas.set(schema.struct, { ...schema, ignored });
  };
  for (const operation of operations) {
    const { body, id, place } = operation;
    const struct = parametersStruct(operation);
    if (operation.parameters.length)
      add(parameters, { name: id, struct, fields: operation.parameters, ignored: [] }, place);
    if (body) add(bodies, body, place);
  }
  return {
    parameters: [...parameters.values()],
    bodies: [...bodies.values()].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name)),
  };
}

function bodiesHeader(bodies) {
  const tables = bodies.map(({ struct }) => `extern const struct schema ${struct}_schema;`);
  return cFile({
    from: 'openapi.yaml',
    title: "The contract's request bodies, and their schemas (base/schema.h).",
    guard: 'RETORT_GENERATED_BODIES_H',
    includes: ['<stdbool.h>', '<stdint.h>', '', 'base/str.h'],
    body: ['struct schema;', ...bodies.map(structOf), tables.join('\n')],
  });
}

function bodiesSource(bodies) {
  return cFile({
    from: 'openapi.yaml',
    title: "The schemas of the contract's request bodies.",
    includes: ['generated/bodies.h', '', '<stddef.h>', '', 'base/schema.h'],
    body: bodies.map((body) => schemaTable(body)),
  });
}

function header(operations, parameters) {
  const prototypes = operations.map((operation) => {
    const check = operation.checks ? `\nenum err check_${operation.id}(struct req *rq);` : '';
    return `${comment(`${httpLine(operation)}: ${operation.summary}`)}\nenum err op_${operation.id}(struct req *rq);${check}`;
  });
  return cFile({
    from: 'openapi.yaml',
    title: "What the contract's operations take, and their handlers.",
    guard: 'RETORT_GENERATED_OPERATIONS_H',
    includes: ['<stdbool.h>', '<stdint.h>', '', 'base/error.h', 'base/str.h', 'generated/bodies.h'],
    body: ['struct req;', ...parameters.map(structOf), ...prototypes],
  });
}

const httpLine = ({ method, path }) => `${method.toUpperCase()} ${path}`;

function source(operations, parameters) {
  return cFile({
    from: 'openapi.yaml',
    title: "The contract's operations, the schemas of their parameters, and routes.",
    includes: [
      'generated/operations.h',
      '',
      '<stddef.h>',
      '',
      'base/schema.h',
      'domain/permission.h',
      'domain/write_rate.h',
      'http/operation.h',
    ],
    body: [
      ...parameters.map((schema) => schemaTable(schema, 'static ')),
      ...operations.toSorted(readsFirst).map(operationTable),
      ...routeTables(operations),
    ],
  });
}

/** Others refer to them. */
const readsFirst = (a, b) => (b.method === 'get') - (a.method === 'get');

function operationTable(operation) {
  const { id, method, auth, permission, writeLimit, passwordOnly, noPersonalToken, sameOrigin, slow, checks } =
    operation;
  const { answers, idempotent, tagged, read, parameters, body } = operation;
  const members = Object.entries({
    id: literal(id),
    method: `HTTP_${method.toUpperCase()}`,
    auth: auth.join(' | '),
    password_only: passwordOnly,
    no_personal_token: noPersonalToken,
    same_origin: sameOrigin,
    hashes: body?.fields.some((field) => field.rules.format === 'password'),
    slow,
    permission: permission && `PERMISSION_${permission}`,
    write_kind: writeLimit !== 'none' && `WRITE_${writeLimit.toUpperCase()}`,
    answers: answers && literal(answers),
    idempotent,
    tagged,
    read: read && `&operation_${read}`,
    parameters: parameters.length && `&${parametersStruct(operation)}_schema`,
    body: body && `&${body.struct}_schema`,
    check: checks && `check_${id}`,
    handle: `op_${id}`,
  }).filter(([, value]) => value);
  const lines = members.map(([key, value]) => `\t.${key} = ${value},`);
  return `static const struct operation operation_${id} = {\n${lines.join('\n')}\n};`;
}

/** A path cut at slashes; a parameter's `literal` is null. */
function segmentsOf(path, place) {
  if (!path.startsWith('/') || path.endsWith('/')) stop(place, 'a path starts with a slash and does not end with one.');
  return path
    .slice(1)
    .split('/')
    .map((segment) => {
      const parameter = /^\{([^{}]+)\}$/.exec(segment)?.[1] ?? null;
      if (!parameter && !/^[A-Za-z0-9._~-]+$/.test(segment))
        stop(place, `segment "${segment}" is neither a literal nor one {parameter}; a segment must be one of the two.`);
      return { literal: parameter ? null : segment, parameter };
    });
}

/** Short before long, and at each segment literal before parameter, so that the first match is the closest. */
function compareRoutes(a, b) {
  if (a.segments.length !== b.segments.length) return a.segments.length - b.segments.length;
  for (let at = 0; at < a.segments.length; at++) {
    const [one, two] = [a.segments[at].literal, b.segments[at].literal];
    if ((one === null) !== (two === null)) return one === null ? 1 : -1;
    if (one !== two) return one < two ? -1 : 1;
  }
  return 0;
}

function routeTables(operations) {
  const byPath = Map.groupBy(operations, (operation) => operation.path);
  const routes = each(byPath, ([path, list]) => ({ path, list, segments: segmentsOf(path, `openapi.yaml: ${path}`) }));
  routes.sort(compareRoutes);
  routes.forEach((route, at) => {
    if (at && compareRoutes(routes[at - 1], route) === 0)
      stop(`openapi.yaml: ${route.path}`, `it matches the same URLs as ${routes[at - 1].path}; keep one of them.`);
  });
  return [`const struct route generated_routes[] = {\n${routes.map(routeRow).join('\n')}\n};\n${count('route')}`];
}

function routeRow({ path, list, segments }) {
  const texts = (key) => segments.map((segment) => (segment[key] === null ? 'NULL' : literal(segment[key]))).join(', ');
  const methods = METHODS.filter((method) => list.some((operation) => operation.method === method));
  const handlers = methods.map((method) => {
    const { id } = list.find((operation) => operation.method === method);
    return `\t\t\t[HTTP_${method.toUpperCase()}] = &operation_${id},`;
  });
  const allow = [
    ...methods.map((method) => (method === 'get' ? 'GET, HEAD, ' : `${method.toUpperCase()}, `)),
    'OPTIONS',
  ];
  return (
    `\t{ /* ${path} */\n\t\t.segment_count = ${segments.length},\n` +
    `\t\t.segments = (const char *const[]){${texts('literal')}},\n` +
    `\t\t.parameters = (const char *const[]){${texts('parameter')}},\n` +
    `\t\t.operations = {\n${handlers.join('\n')}\n\t\t},\n` +
    `\t\t.allow =\n${longLiteral(allow, '\t\t\t')},\n\t},`
  );
}
