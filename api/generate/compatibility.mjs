/**
 * Checks the promise of docs/api-policy.md: nothing that clients rely on is removed within v1. Compares the contract with the
 * baseline, which is what clients could see at the last release.
 *
 *   node api/generate/compatibility.mjs            says what would break clients and exits 1; `make check` runs it
 *   node api/generate/compatibility.mjs --renew    writes the baseline; part of a release
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { METHODS, readContract } from './contract.mjs';

const BASELINE = 'api/generate/baseline.json';
/** Facts of a schema that narrow what may be sent when they grow, and when they shrink. */
const LOWER = ['minimum', 'minLength'];
const UPPER = ['maximum', 'maxLength', 'x-max-bytes'];
const FACTS = ['type', 'format', 'enum', 'pattern', ...LOWER, ...UPPER];

/**
 * What clients can see, flattened: the properties of each place, such as "POST /posts: body.body" or "GET /posts: 200 posts[].id".
 * @returns {Record<string, object>}
 */
export function surfaceOf({ document, resolve }) {
  const surface = {};
  const addSchema = (place, schema, required, direction) => {
    const rules = resolve(schema);
    const facts = Object.fromEntries(FACTS.filter((key) => rules[key] !== undefined).map((key) => [key, rules[key]]));
    surface[place] = { ...facts, direction, required };
    if (rules.items) addSchema(`${place}[]`, rules.items, true, direction);
    for (const [name, property] of Object.entries(rules.properties ?? {})) {
      addSchema(`${place}.${name}`, property, (rules.required ?? []).includes(name), direction);
    }
  };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((it) => item[it])) {
      const { parameters = [], requestBody, responses, security = document.security } = item[method];
      const place = `${method.toUpperCase()} ${path}`;
      surface[place] = { direction: 'operation', security: security.map((it) => Object.keys(it)[0] ?? 'anonymous') };
      for (const raw of [...(item.parameters ?? []), ...parameters]) {
        const { name, in: where, schema, required = false } = resolve(raw);
        addSchema(`${place}: ${where} ${name}`, schema, required, 'request');
      }
      for (const [type, { schema }] of Object.entries(requestBody?.content ?? {}))
        addSchema(`${place}: ${type} body`, schema, true, 'request');
      for (const [status, response] of Object.entries(responses).filter(([status]) => /^[23]/.test(status))) {
        surface[`${place}: ${status}`] = { direction: 'reply' };
        for (const [type, { schema }] of Object.entries(resolve(response).content ?? {}))
          addSchema(`${place}: ${status} ${type}`, schema, true, 'reply');
      }
    }
  }
  const problem = { $ref: '#/components/schemas/Problem' };
  if (document.components?.schemas?.Problem) addSchema('problem', problem, true, 'reply');
  return surface;
}

/** @returns {string[]} a sentence for each difference that would break a client of the baseline */
export function breaks(baseline, surface) {
  const gone = Object.keys(baseline).filter((place) => !surface[place]);
  const parentIsGone = (place) =>
    gone.some(
      (other) =>
        place !== other &&
        (place.startsWith(`${other}:`) ||
          place.startsWith(`${other}.`) ||
          place.startsWith(`${other}[`) ||
          place.startsWith(`${other} `)),
    );
  return [
    ...gone.filter((place) => !parentIsGone(place)).map((place) => `${place} was removed`),
    ...Object.keys(surface).flatMap((place) => {
      const before = baseline[place];
      if (before) return changes(before, surface[place]).map((what) => `${place} ${what}`);
      const isNewDemand =
        surface[place].direction === 'request' && surface[place].required && wasThere(baseline, place);
      return isNewDemand ? [`${place} is required, and was unknown`] : [];
    }),
  ];
}

/** Whether the operation of a place, or the object that it is a member of, was there before. */
const wasThere = (baseline, place) => {
  const parent = place.includes(' body') ? place.replace(/(\.[^.]*|\[\])$/, '') : place.split(': ')[0];
  return parent !== place && parent in baseline;
};

function changes(before, now) {
  if (now.direction === 'operation') {
    const lost = before.security.filter((it) => !now.security.includes(it));
    return lost.map((scheme) => `does not take ${scheme} any more`);
  }
  const found = [];
  const [types, typesNow] = [before, now].map(({ type }) => [type ?? []].flat());
  const isRequest = now.direction === 'request';
  const lost = types.filter((it) => !typesNow.includes(it));
  const gained = typesNow.filter((it) => !types.includes(it));
  if (isRequest ? lost.length : gained.length)
    found.push(`has the type ${typesNow.join(' or ')}, and had ${types.join(' or ')}`);
  if (before.format !== now.format) found.push(`has the format ${now.format}, and had ${before.format}`);
  const words = (before.enum ?? []).filter((word) => now.enum && !now.enum.includes(word));
  if (words.length) found.push(`lost ${words.join(', ')}`);
  if (!isRequest && before.required && !now.required) found.push('may be missing, and was always there');
  if (isRequest) found.push(...narrowed(before, now));
  return found;
}

function narrowed(before, now) {
  const found = [];
  if (!before.required && now.required) found.push('is required, and was not');
  if (!before.enum && now.enum) found.push('takes certain words only');
  if (now.pattern !== undefined && before.pattern !== now.pattern)
    found.push(`has the pattern ${now.pattern}, and had ${before.pattern ?? 'none'}`);
  for (const key of LOWER)
    if ((now[key] ?? -Infinity) > (before[key] ?? -Infinity))
      found.push(`has ${key} ${now[key]}, and had ${before[key] ?? 'none'}`);
  for (const key of UPPER)
    if ((now[key] ?? Infinity) < (before[key] ?? Infinity))
      found.push(`has ${key} ${now[key]}, and had ${before[key] ?? 'none'}`);
  return found;
}

function main(args) {
  const root = resolve(fileURLToPath(import.meta.url), '../../..');
  const surface = surfaceOf(readContract(root));
  const file = join(root, BASELINE);
  if (args[0] === '--renew') {
    const lines = Object.entries(surface).map(([place, facts]) => `${JSON.stringify(place)}: ${JSON.stringify(facts)}`);
    return writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  }
  const sentences = breaks(JSON.parse(readFileSync(file, 'utf8')), surface);
  for (const sentence of sentences)
    console.error(`openapi.yaml: ${sentence}; clients of v1 rely on it (docs/api-policy.md).`);
  if (sentences.length) process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
