/** Turns parameters and request bodies into the fields of base/schema.h, or says what the tables cannot express. */
import { requestType } from './contract_rules.mjs';
import { member, snake } from './cwriter.mjs';
import { ignoredMembers } from './ignored.mjs';
import { whyNotPosix } from './posix.mjs';
import { all, each, stop } from './stop.mjs';

/**
 * @typedef {object} Field one struct schema_field
 * @property {string} name in the contract
 * @property {string} member in the C struct
 * @property {"string" | "integer" | "boolean"} type
 * @property {boolean} required
 * @property {boolean} nullable null reads as an empty text
 * @property {string | null} given the C member for whether it was sent, if its value cannot show it
 * @property {boolean} inPath
 * @property {boolean} invalidIsDefault
 * @property {object} rules the resolved JSON Schema
 *
 * @typedef {object} Schema
 * @property {string} name in the contract
 * @property {string} struct the C struct's tag
 * @property {Field[]} fields
 * @property {string[]} ignored members that are accepted and ignored
 */

const ANNOTATIONS = [
  'description',
  'title',
  'example',
  'examples',
  'deprecated',
  '$comment',
  'default',
  'x-constants',
  'readOnly',
  'writeOnly',
];
/* A format other than email and date-time is for documentation: nothing checks it. */
const KEYWORDS = {
  string: [
    'type',
    'format',
    'minLength',
    'maxLength',
    'x-max-bytes',
    'pattern',
    'enum',
    'x-messages',
    'x-trim',
    'x-no-web-address',
  ],
  integer: ['type', 'format', 'minimum', 'maximum', 'x-messages'],
  boolean: ['type', 'x-messages'],
};
const OBJECT_KEYWORDS = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'x-ignored',
  'description',
  'title',
  'example',
  'examples',
  '$comment',
];
const PARAMETER_KEYWORDS = ['name', 'in', 'required', 'description', 'example', 'deprecated', 'schema', 'x-invalid'];
const REF_SIBLINGS = ['$ref', 'x-messages', ...ANNOTATIONS];

function refuseUnknown(object, known, place) {
  for (const key of Object.keys(object)) {
    if (!known.includes(key))
      stop(
        place,
        `the tables of base/schema.h cannot express "${key}"; remove it, or extend schema.h and api/generate/fields.mjs.`,
      );
  }
}

/** @returns {Schema} */
export function readBody(contract, operation, method, place) {
  const body = contract.resolve(operation.requestBody, place);
  if (body.required !== true)
    stop(`${place}: requestBody`, 'an optional body cannot be expressed; set required: true.');
  const { schema } = body.content?.[requestType(method)] ?? {};
  if (!schema) return null; // what checkOperation() says
  const name = /^#\/components\/schemas\/([A-Z][A-Za-z0-9]*)$/.exec(schema?.$ref)?.[1];
  if (!name) stop(`${place}: requestBody`, 'its schema is inline; move it to components.schemas and use $ref.');
  const where = `openapi.yaml: components.schemas.${name}`;
  const object = contract.resolve(schema, where);
  if (object.type !== 'object' || !Object.keys(object.properties ?? {}).length)
    stop(where, 'a request body must be an object with properties.');
  refuseUnknown(object, OBJECT_KEYWORDS, where);
  if (object.additionalProperties !== false)
    stop(where, 'other members are refused; say so with additionalProperties: false.');
  for (const required of object.required ?? []) {
    if (!object.properties[required]) stop(where, `required names ${required}, which is not a property; correct it.`);
  }
  const fields = each(Object.entries(object.properties), ([property, rules]) => {
    const required = (object.required ?? []).includes(property);
    return readField(contract, property, rules, { required }, `${where}.${property}`);
  });
  return { name, struct: snake(name), fields, ignored: ignoredMembers(contract, operation, object, where) };
}

/** Headers are read by the server itself (contract_headers.mjs). @returns {Field[]} those of the path first, in the order of the path */
const isRead = (parameter) => parameter.in !== 'header';

export function readParameters(contract, path, parameters, place) {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  for (const name of inPath) {
    if (!parameters.some((parameter) => parameter.in === 'path' && parameter.name === name))
      stop(place, `{${name}} of the path is not among its parameters; declare it.`);
  }
  const rank = (parameter) => (parameter.in === 'path' ? inPath.indexOf(parameter.name) : inPath.length);
  const seen = new Set();
  return each(
    parameters.filter(isRead).toSorted((a, b) => rank(a) - rank(b)),
    (parameter) => {
      const where = `${place}: parameter ${parameter.name}`;
      if (seen.has(parameter.name)) stop(where, 'a path and a query parameter share the name; rename one.');
      seen.add(parameter.name);
      return readParameter(contract, parameter, inPath, where);
    },
  );
}

function readParameter(contract, parameter, inPath, place) {
  refuseUnknown(parameter, PARAMETER_KEYWORDS, place);
  if (!['path', 'query'].includes(parameter.in))
    stop(place, `in: ${parameter.in} cannot be expressed; use path or query.`);
  if (parameter.in === 'path' && !inPath.includes(parameter.name))
    stop(place, 'the path has no such segment; remove it.');
  if (parameter.in === 'path' && parameter.required !== true) stop(place, 'it is in the path; set required: true.');
  const invalid = parameter['x-invalid'];
  if (invalid !== undefined && (invalid !== 'default' || parameter.required))
    stop(place, 'x-invalid can only be "default", on a parameter that is not required.');
  return readField(
    contract,
    parameter.name,
    parameter.schema,
    { required: parameter.required ?? false, inPath: parameter.in === 'path', invalidIsDefault: invalid === 'default' },
    place,
  );
}

/** @returns {Field} */
function readField(contract, name, schema, { required, inPath = false, invalidIsDefault = false }, place) {
  if (schema?.$ref) refuseUnknown(schema, REF_SIBLINGS, place);
  const rules = contract.resolve(schema, place);
  const nullable = JSON.stringify(rules?.type) === '["string","null"]';
  const type = nullable ? 'string' : rules?.type;
  if (!KEYWORDS[type])
    stop(
      place,
      `type ${JSON.stringify(rules?.type)} cannot be expressed; requests can have strings, integers and booleans, without nesting.`,
    );
  if (nullable && (required || rules.minLength || rules.enum))
    stop(place, 'null means an empty text: a nullable string must be optional, and may be empty.');
  refuseUnknown(rules, [...KEYWORDS[type], ...ANNOTATIONS], place);
  all(
    () => checkNumbers(rules, place),
    () => checkText(rules, place),
    () => checkMessages(rules, place),
    () => checkSwitches(rules, place),
    () => checkDefault(rules, type, required, place),
  );
  const own = member(name, place);
  const given = !required && type !== 'string' && rules.default === undefined ? `has_${own}` : null;
  return { name, member: own, type, required, nullable, given, inPath, invalidIsDefault, rules };
}

function checkNumbers(rules, place) {
  for (const key of ['minLength', 'maxLength', 'x-max-bytes']) {
    const value = rules[key];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32))
      stop(place, `${key} must be an integer from 0 to 2^32 - 1.`);
  }
  for (const key of ['maxLength', 'x-max-bytes']) {
    if (rules[key] === 0) stop(place, `${key}: 0 would mean "no limit" in the tables; remove it or set a limit.`);
  }
  for (const key of ['minimum', 'maximum']) {
    if (rules[key] !== undefined && !Number.isSafeInteger(rules[key]))
      stop(place, `${key} must be an integer of at most 2^53 - 1.`);
  }
  if (rules.minLength > rules.maxLength || rules.minimum > rules.maximum)
    stop(place, 'its minimum is above its maximum.');
}

function checkText({ pattern, enum: values }, place) {
  const why = pattern === undefined || pattern === '\\S' ? null : whyNotPosix(pattern);
  if (why) stop(place, `pattern ${pattern} ${why}. (Exactly '\\S' means "not blank".)`);
  if (values !== undefined && !(values.length && values.every((value) => typeof value === 'string')))
    stop(place, 'enum must be a list of strings.');
}

function checkMessages({ 'x-messages': messages = {} }, place) {
  for (const [key, text] of Object.entries(messages)) {
    if (!['required', 'pattern'].includes(key)) stop(place, `x-messages.${key} is unknown; use required and pattern.`);
    if (typeof text !== 'string') stop(place, `x-messages.${key} must be a string.`);
  }
}

function checkSwitches(rules, place) {
  for (const key of ['x-trim', 'x-no-web-address']) {
    if (![undefined, true].includes(rules[key])) stop(place, `${key} must be true or absent.`);
  }
}

function checkDefault(rules, type, required, place) {
  const value = rules.default;
  if (value === undefined) return;
  const fits = type === 'integer' ? Number.isSafeInteger(value) : typeof value === type;
  if (required) stop(place, 'a required member needs no default; remove one of the two.');
  if (!fits || (rules.enum && !rules.enum.includes(value)) || value < rules.minimum || value > rules.maximum)
    stop(place, `default ${JSON.stringify(value)} does not match the schema; correct it.`);
}
