/** Checks rules for the contract beyond OpenAPI, for the sake of clients, documentation and the generated tables. */
import { checkHeaders } from './contract_headers.mjs';
import { checkStatuses } from './contract_statuses.mjs';
import { checkDescribed } from './contract_texts.mjs';
import { all, each, stop } from './stop.mjs';

const SCALARS = new Set(['string', 'integer', 'number', 'boolean']);
const OPERATION_EXTENSIONS = new Set([
  'x-permission',
  'x-write-limit',
  'x-password-only',
  'x-no-personal-token',
  'x-same-origin',
  'x-slow',
  'x-checks',
  'x-idempotent',
]);

const WRITE_LIMITS = ['text', 'follow', 'other', 'none'];

/** Checks one operation of the document. */
export function checkOperation(contract, raw) {
  const { operation, method, place, parameters } = raw;
  all(
    () => checkName(operation, place),
    () => checkTag(contract, operation, place),
    () => checkExtensions(contract, operation, place),
    () => checkWriteLimit(contract, operation, method, place),
    () => each(parameters, (parameter) => checkParameter(contract, parameter, place)),
    () => checkRequest(contract, operation, method, place),
    () => checkResponses(contract, operation, place),
    () => checkHeaders(contract, raw),
    () => checkStatuses(contract, raw),
  );
}

function checkName({ operationId, summary }, place) {
  if (!operationId) stop(place, 'it has no operationId; the handler is called op_<operationId>.');
  if (!/^[a-z][A-Za-z0-9]*$/.test(operationId))
    stop(place, `operationId "${operationId}" is not camelCase; write it like listPosts.`);
  if (!summary) stop(place, 'it has no summary; say in a few words what it does.');
}

function checkTag({ document }, { tags }, place) {
  const declared = (document.tags ?? []).map((tag) => tag.name);
  if (tags?.length !== 1)
    stop(place, `it has ${tags?.length ?? 0} tags; give it exactly one of: ${declared.join(', ')}.`);
  if (!declared.includes(tags[0]))
    stop(
      place,
      `tag "${tags[0]}" is not declared; add it to the document's tags or use one of: ${declared.join(', ')}.`,
    );
}

function checkExtensions({ document }, operation, place) {
  for (const [key, value] of Object.entries(operation)) {
    if (!key.startsWith('x-')) continue;
    if (!OPERATION_EXTENSIONS.has(key))
      stop(place, `"${key}" is unknown; the generator knows ${[...OPERATION_EXTENSIONS].join(', ')}.`);
    if (!['x-permission', 'x-write-limit'].includes(key) && typeof value !== 'boolean')
      stop(place, `${key} must be true or false.`);
  }
  const permission = operation['x-permission'];
  const known = document.components?.schemas?.Permission?.enum ?? [];
  if (permission !== undefined && !known.includes(permission))
    stop(place, `x-permission ${permission} is unknown; use one of the schema Permission: ${known.join(', ')}.`);
}

/** An operation that changes something for an account must name the limit that it counts against. */
function checkWriteLimit({ document }, operation, method, place) {
  const limit = operation['x-write-limit'];
  const security = operation.security ?? document.security ?? [];
  const needsAccount = security.length > 0 && security.every((scheme) => Object.keys(scheme).length > 0);
  if (limit === undefined && (method === 'get' || !needsAccount)) return;
  if (!WRITE_LIMITS.includes(limit)) stop(place, `x-write-limit must be one of ${WRITE_LIMITS.join(', ')}.`);
  if (method === 'get' || !needsAccount)
    stop(
      place,
      'x-write-limit counts the writes of an account; remove it from an operation that only reads or needs no account.',
    );
}

function checkParameter(contract, parameter, place) {
  const where = `${place}: parameter ${parameter.name}`;
  all(
    () => {
      if (parameter.example === undefined) stop(where, 'it has no example; documentation and tests use it.');
    },
    () => checkDescribed(contract, parameter, where),
  );
}

/** PATCH takes JSON merge patches (RFC 7396). */
export const requestType = (method) => (method === 'patch' ? 'application/merge-patch+json' : 'application/json');

function checkRequest(contract, { requestBody }, method, place) {
  if (!requestBody) return;
  const body = contract.resolve(requestBody, place);
  const media = Object.entries(body.content ?? {});
  if (media.length !== 1 || media[0][0] !== requestType(method))
    stop(`${place}: requestBody`, `it must have exactly one media type, ${requestType(method)}.`);
  if (!media[0][1].schema) stop(`${place}: requestBody`, 'it has no schema.');
  if (media[0][1].example === undefined)
    stop(`${place}: requestBody`, 'it has no example; write one next to the schema.');
  checkSchema(contract, media[0][1].schema, `${place}: requestBody`);
}

function checkResponses(contract, operation, place) {
  each(Object.entries(operation.responses ?? {}), ([code, response]) => {
    const where = `${place}: response ${code}`;
    const media = Object.entries(contract.resolve(response, where).content ?? {});
    if (media.length > 1)
      stop(where, `it has ${media.length} media types (${media.map(([type]) => type).join(', ')}); choose one.`);
    for (const [, { schema }] of media) checkSchema(contract, schema, where);
  });
}

/** A parameter and a schema of one name would be two types of one name in generated clients (oapi-codegen refuses them). */
export function checkNames({ document }) {
  const { schemas = {}, parameters = {} } = document.components ?? {};
  each(Object.keys(parameters), (name) => {
    if (name in schemas)
      stop(`openapi.yaml: components.parameters.${name}`, 'a schema has this name, too; choose another one.');
  });
}

/** Checks the named schemas, which must not be nullable: a generated client could not distinguish Post from Post-or-null. */
export function checkSchemas(contract) {
  each(Object.entries(contract.document.components?.schemas ?? {}), ([name, schema]) => {
    const place = `openapi.yaml: components.schemas.${name}`;
    if (Array.isArray(schema.type))
      stop(
        place,
        `type [${schema.type.join(', ')}] on a named schema; put "null" on the inline scalar property that needs it.`,
      );
    checkSchema(contract, schema, place);
  });
}

/** Checks inline parts; the target of a $ref is checked by checkSchemas. */
function checkSchema(contract, schema, place) {
  if (!schema || typeof schema !== 'object') return;
  if (schema.$ref) contract.resolve({ $ref: schema.$ref }, place);
  for (const key of ['oneOf', 'anyOf']) {
    if (schema[key])
      stop(place, `generated clients handle ${key} badly; use one schema, or an endpoint for each case.`);
  }
  if (Array.isArray(schema.type)) {
    const others = schema.type.filter((type) => type !== 'null');
    if (others.length !== 1 || !SCALARS.has(others[0]))
      stop(
        place,
        `type [${schema.type.join(', ')}]; only one scalar type may go with "null". Leave the member out instead.`,
      );
  }
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    checkSchema(contract, property, `${place}.${name}`);
  checkSchema(contract, schema.items, `${place}.items`);
  for (const part of schema.allOf ?? []) checkSchema(contract, part, `${place}.allOf`);
  checkSchema(contract, schema.additionalProperties, `${place}.additionalProperties`);
}
