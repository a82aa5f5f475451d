/**
 * operations.h and operations.c: handlers' prototypes, the structs of what they take, and the route table. Nothing in them is
 * numbered or counted: an added operation adds lines and changes none.
 */
import { METHODS } from './contract.mjs';
import { cFile, columns, comment, count, fold, literal, longLiteral, snake } from './cwriter.mjs';
import { each, stop } from './stop.mjs';

const C_TYPES = { string: 'struct str ', integer: 'int64_t ', boolean: 'bool ' };

/** @param {import("./contract.mjs").Operation[]} operations */
export function generateOperations(operations, document, used) {
  const schemas = schemasOf(operations, Object.keys(document.components?.schemas ?? {}));
  return {
    'api/generated/operations.h': header(operations, schemas, used),
    'api/generated/operations.c': source(operations, schemas, used),
  };
}

const parametersStruct = (operation) => `${snake(operation.id)}_parameters`;

/** Parameters and bodies alike; a body comes once, whoever takes it, in the order of the contract's schemas. */
function schemasOf(operations, names) {
  const schemas = new Map();
  for (const operation of operations) {
    const { body, id, parameters, place } = operation;
    const found = [];
    if (parameters.length)
      found.push({ name: id, struct: parametersStruct(operation), fields: parameters, ignored: [] });
    if (body) found.push(body);
    for (const schema of found) {
      const twin = schemas.get(schema.struct);
      if (twin && twin.name !== schema.name)
        stop(place, `struct ${schema.struct} would be defined twice; rename ${schema.name}.`);
      const ignored = [...new Set([...(twin?.ignored ?? []), ...schema.ignored])];
      schemas.set(schema.struct, { ...schema, ignored });
    }
  }
  return [...schemas.values()].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

function header(operations, schemas, used) {
  const structs = schemas.map(({ struct, fields }) => {
    const lines = fields.flatMap((field) => [
      `\t${C_TYPES[field.type]}${field.member}; ${comment(remark(field))}`,
      ...(field.given ? [`\tbool ${field.given};`] : []),
    ]);
    return `struct ${struct} {\n${lines.join('\n')}\n};`;
  });
  const shared = schemas
    .filter(({ struct }) => used.has(struct))
    .map(({ struct }) => `extern const struct schema ${struct}_schema; /* base/schema.h */`);
  const prototypes = operations.map((operation) => {
    const check = operation.checks ? `\nenum err check_${operation.id}(struct req *rq);` : '';
    return `${comment(`${httpLine(operation)}: ${operation.summary}`)}\nenum err op_${operation.id}(struct req *rq);${check}`;
  });
  return cFile({
    from: 'openapi.yaml',
    title: "What the contract's operations take, and their handlers.",
    guard: 'RETORT_GENERATED_OPERATIONS_H',
    includes: ['<stdbool.h>', '<stdint.h>', '', 'base/error.h', 'base/str.h'],
    body: ['struct req;\nstruct schema;', ...structs, ...shared, ...prototypes],
  });
}

const httpLine = ({ method, path }) => `${method.toUpperCase()} ${path}`;

function remark({ inPath, required, nullable, rules, type }) {
  const words = [inPath ? 'in the path' : required ? 'required' : 'optional'];
  if (rules.default !== undefined) words.push(`default ${rules.default}`);
  if (rules.enum) words.push(`one of ${rules.enum.join(', ')}`);
  if (type === 'string' && !required && rules.default === undefined) words[0] = 'optional, null ptr when absent';
  if (nullable) words.push('null is empty');
  return words.join('; ');
}

function source(operations, schemas, used) {
  return cFile({
    from: 'openapi.yaml',
    title: "The contract's operations, schemas and routes.",
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
      ...schemas.map((schema) => schemaTable(schema, used.has(schema.struct))),
      ...operations.map(operationTable),
      ...routeTables(operations),
    ],
  });
}

function schemaTable({ struct, fields, ignored }, isShared) {
  const values = fields
    .filter((field) => field.rules.enum)
    .map((field) => {
      const items = [...field.rules.enum.map(literal), 'NULL'].join(', ');
      return `static const char *const ${struct}_${field.member}_values[] = {${items}};\n`;
    });
  const rows = fields.map((field) => `\t{\n${initializers(struct, field).join('\n')}\n\t},`);
  return (
    `${values.join('')}static const struct schema_field ${struct}_fields[] = {\n${rows.join('\n')}\n};\n` +
    `${isShared ? '' : 'static '}const struct schema ${struct}_schema = {\n` +
    `\t.size = sizeof(struct ${struct}),\n\t.fields = ${struct}_fields,\n\t.field_count = ${fields.length},\n` +
    `${ignored.length ? `\t.ignored =\n\t    (const char *const[]){\n${namesOf(ignored)}\n\t    },\n` : ''}};`
  );
}

/** Literals in lines that are not too long, and NULL behind them. */
const namesOf = (names) =>
  fold([...names.map(literal), 'NULL'].join(', '), 90)
    .map((line) => `\t\t${line.trimEnd()}`)
    .join('\n');

function initializers(struct, { name, member, type, required, nullable, given, inPath, invalidIsDefault, rules }) {
  const messages = rules['x-messages'] ?? {};
  const notBlank = rules.pattern === '\\S';
  const text = (value) => value !== undefined && literalOf(value);
  return Object.entries({
    name: literal(name),
    type: `SCHEMA_${type.toUpperCase()}`,
    format: rules.format === 'email' && 'FORMAT_EMAIL',
    required,
    nullable,
    in_path: inPath,
    invalid_is_default: invalidIsDefault,
    not_blank: notBlank,
    trim: rules['x-trim'],
    no_web_address: rules['x-no-web-address'],
    secret: rules.format === 'password',
    min_length: rules.minLength,
    max_length: rules.maxLength,
    max_bytes: rules['x-max-bytes'],
    minimum: type === 'integer' && (rules.minimum ?? 'INT64_MIN'),
    maximum: type === 'integer' && (rules.maximum ?? 'INT64_MAX'),
    pattern: !notBlank && text(rules.pattern),
    values: rules.enum && `${struct}_${member}_values`,
    default_integer: type !== 'string' && Number(rules.default ?? 0),
    default_string: type === 'string' && text(rules.default),
    required_message: text(messages.required),
    pattern_message: text(messages.pattern),
    offset: `offsetof(struct ${struct}, ${member})`,
    given: given && `offsetof(struct ${struct}, ${given})`,
  })
    .filter(([key, value]) => value || (value === 0 && ['minimum', 'maximum'].includes(key)))
    .map(([key, value]) => `\t\t.${key} = ${value},`);
}

/** A literal that stays on the line of its member when it is short. */
const literalOf = (text) => (columns(literal(text)) < 84 ? literal(text) : `\n${longLiteral([text], '\t\t\t')}`);

function operationTable(operation) {
  const { id, method, auth, permission, writeLimit, passwordOnly, noPersonalToken, sameOrigin, slow, checks } =
    operation;
  const { parameters, body } = operation;
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
