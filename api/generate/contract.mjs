/** Reads openapi.yaml into the operations that the outputs are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readConstants } from './constants.mjs';
import { readsOf } from './contract_headers.mjs';
import { checkNames, checkOperation, checkSchemas } from './contract_rules.mjs';
import { answersOf } from './contract_statuses.mjs';
import { checkTexts } from './contract_texts.mjs';
import { readBody, readParameters } from './fields.mjs';
import { all, each, stop } from './stop.mjs';

export const FILE = 'openapi.yaml';
/** In the order of enum http_method. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const PATH_ITEM_MEMBERS = new Set([...METHODS, 'parameters', 'summary', 'description']);

/**
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} place for messages, "openapi.yaml: GET /posts"
 * @property {string} method lower case
 * @property {string} path as in the contract
 * @property {string} summary
 * @property {string[]} auth constants of enum auth_scheme
 * @property {string | null} permission
 * @property {boolean} passwordOnly
 * @property {boolean} slow
 * @property {boolean} checks its body has rules that a schema cannot express
 * @property {boolean} idempotent its success is stored for repeated requests
 * @property {boolean} noPersonalToken
 * @property {boolean} sameOrigin
 * @property {string | null} answers the media type of its success; null: that has no body
 * @property {boolean} tagged its success has an ETag
 * @property {string | null} read the operationId of the GET of what it changes
 * @property {import("./fields.mjs").Field[]} parameters
 * @property {import("./fields.mjs").Schema | null} body
 */

/**
 * @returns {{document: object, resolve: Function, operations: Operation[], constants: object}} `constants` as readConstants()
 *   gives them; `resolve` follows a $ref of the document
 */
export function readContract(root) {
  const document = parse(readFileSync(join(root, FILE), 'utf8'));
  const contract = { document, resolve: (value, place) => resolve(document, value, place) };
  const ids = new Map();
  const checkId = ({ operation: { operationId }, place }) => {
    const twin = ids.get(operationId);
    if (operationId && twin) stop(place, `operationId ${operationId} is already used by ${twin}; choose another.`);
    ids.set(operationId, place);
  };
  const readOne = (raw) =>
    all(
      () => readOperation(contract, raw),
      () => checkOperation(contract, raw),
      () => checkId(raw),
    )[0];
  const [constants, , , , operations] = all(
    () => readConstants(document),
    () => checkNames(contract),
    () => checkSchemas(contract),
    () => checkTexts(contract),
    () => each(operationsOf(contract), readOne),
  );
  return { ...contract, operations, constants };
}

function parse(text) {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length) stop(FILE, document.errors[0].message);
  const contract = document.toJS();
  if (!/^3\.1\./.test(contract?.openapi)) stop(FILE, 'this is not an OpenAPI 3.1 document; set openapi: 3.1.0.');
  if (contract.servers?.length !== 1) stop(FILE, 'name exactly one server, whose URL is the prefix of all paths.');
  return contract;
}

/** Follows $ref to the end. Siblings of $ref are laid over what it points to. */
function resolve(document, value, place) {
  for (let hops = 0; value && typeof value === 'object' && '$ref' in value; hops++) {
    const { $ref, ...siblings } = value;
    if (hops === 8) stop(place, `$ref ${$ref} is circular; point it to a definition.`);
    if (!$ref.startsWith('#/')) stop(place, `$ref ${$ref} points to another file; move the target into this one.`);
    const names = $ref.slice(2).split('/');
    let target = document;
    for (const name of names) target = target?.[name.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (target === undefined) stop(place, `$ref ${$ref} points to nothing; define it or correct the name.`);
    value = { ...target, ...siblings };
  }
  return value;
}

function* operationsOf({ document, resolve }) {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const key of Object.keys(item)) {
      if (!PATH_ITEM_MEMBERS.has(key))
        stop(
          `${FILE}: ${path}`,
          `the generator cannot express "${key}" here; use ${METHODS.join(', ')} or parameters.`,
        );
    }
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const place = `${FILE}: ${method.toUpperCase()} ${path}`;
      const parameters = new Map();
      for (const raw of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
        const parameter = resolve(raw, place);
        parameters.set(`${parameter.in} ${parameter.name}`, parameter);
      }
      yield { path, method, operation, place, parameters: [...parameters.values()] };
    }
  }
}

function readOperation(contract, { path, method, operation, place, parameters }) {
  return {
    id: operation.operationId,
    place,
    method,
    path,
    summary: operation.summary,
    auth: readAuth(operation.security ?? contract.document.security, place),
    permission: operation['x-permission'] ?? null,
    writeLimit: operation['x-write-limit'] ?? 'none',
    passwordOnly: operation['x-password-only'] ?? false,
    slow: operation['x-slow'] ?? false,
    checks: operation['x-checks'] ?? false,
    idempotent: operation['x-idempotent'] ?? false,
    noPersonalToken: operation['x-no-personal-token'] ?? false,
    sameOrigin: operation['x-same-origin'] ?? false,
    answers: answersOf(contract, operation, place),
    tagged: ['200', '201'].some(
      (code) => 'ETag' in (contract.resolve(operation.responses?.[code], place)?.headers ?? {}),
    ),
    read: readOf(contract, path, method, operation, place),
    parameters: readParameters(contract, path, parameters, place),
    body: operation.requestBody ? readBody(contract, operation, method, place) : null,
  };
}

/** The GET of the same path, or else one that answers the same and has no other parameters in its path. */
function readOf(contract, path, method, operation, place) {
  const { paths } = contract.document;
  const known = (other) => (other.match(/\{[^}]*\}/g) ?? []).every((parameter) => path.includes(parameter));
  const others = readsOf(contract, operation, place).filter(known);
  if (method === 'get' || method === 'post') return null;
  return [path, ...others].map((it) => paths[it].get?.operationId).find(Boolean) ?? null;
}

const SCHEMES = { bearer: 'AUTH_BEARER', basic: 'AUTH_BASIC', session: 'AUTH_SESSION' };

function readAuth(security, place) {
  if (!security) stop(place, 'it has no security, and the document has none; add one (`[]` makes it public).');
  if (security.length === 0) return ['AUTH_NEVER'];
  return security.map((requirement) => {
    const names = Object.keys(requirement);
    if (names.length === 0) return 'AUTH_ANONYMOUS';
    if (names.length > 1) stop(place, `security requires ${names.join(' and ')} together; list them as alternatives.`);
    if (!SCHEMES[names[0]])
      stop(place, `security scheme ${names[0]} is unknown; use ${Object.keys(SCHEMES).join(', ')}.`);
    return SCHEMES[names[0]];
  });
}
