/**
 * Numbers and words of the contract as constants for C and TypeScript, so that each is defined once. The contract names
 * them: `x-limits` of the document holds numbers that no schema can express; in a schema, `x-constants` says
 * - of a keyword with a number: {maxItems: POSTS_PER_PAGE}
 * - of a list of words: {enum: AUDIT} makes AUDIT_POST_DELETED and the like, {bits: PERMISSION} a bit for each, in their order.
 */
import { cFile, literal } from './cwriter.mjs';
import { each, stop } from './stop.mjs';

const FOLDER = 'api/generated';
const NAME = /^[A-Z][A-Z0-9_]*$/;

/**
 * @returns {{limits: Map<string, {value: number, place: string}>, lists: {name: string, bits: boolean, values: string[],
 *   place: string}[]}}
 */
export function readConstants(document) {
  const limits = new Map();
  const lists = [];
  const add = (name, value, place) => {
    checkName(name, place);
    const twin = limits.get(name);
    if (!Number.isSafeInteger(value)) stop(place, `${name} must be an integer of at most 2^53 - 1.`);
    if (twin && twin.value !== value)
      stop(place, `${name} is ${value}, but ${twin.value} at ${twin.place}; make them equal, or name two constants.`);
    if (!twin) limits.set(name, { value, place });
  };
  each(Object.entries(document['x-limits'] ?? {}), ([name, value]) => add(name, value, 'openapi.yaml: x-limits'));
  each(schemasWithConstants(document, 'openapi.yaml'), ([schema, place]) =>
    each(Object.entries(schema['x-constants']), ([keyword, name]) => {
      if (!['enum', 'bits'].includes(keyword)) return add(name, schema[keyword], `${place}.${keyword}`);
      checkName(name, place);
      if (!schema.enum?.every((value) => typeof value === 'string')) stop(place, 'its enum must be a list of strings.');
      if (lists.some((list) => list.name === name))
        stop(
          place,
          `the name ${name} is already used for another list; share one schema with $ref, or choose another name.`,
        );
      lists.push({ name, bits: keyword === 'bits', values: schema.enum, place });
    }),
  );
  return { limits, lists };
}

function checkName(name, place) {
  if (!NAME.test(name))
    stop(place, `x-constants: "${name}" is not a valid name of a constant; write it like POSTS_PER_PAGE.`);
}

function* schemasWithConstants(value, place) {
  if (typeof value !== 'object' || value === null) return;
  if (value['x-constants']) yield [value, place];
  for (const [key, child] of Object.entries(value)) yield* schemasWithConstants(child, `${place}.${key}`);
}

/** "not found" -> NOT_FOUND */
const upper = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

export function generateConstants({ limits, lists }) {
  const numbers = Array.from(limits, ([name, { value }]) => [name, value]);
  const c = cFile({
    from: 'openapi.yaml',
    title: 'Numbers and words of the contract: its x-limits and x-constants.',
    guard: 'RETORT_GENERATED_CONSTANTS_H',
    includes: [],
    body: [numbers.map(([name, value]) => `#define LIMIT_${name} ${value}`).join('\n'), ...lists.map(cList)],
  });
  const ts = numbers.map(([name, value]) => `export const ${name} = ${value};`);
  return {
    [`${FOLDER}/constants.h`]: c,
    'frontend/src/lib/constants.gen.ts': `// Generated from openapi.yaml by api/generate; do not edit.\n${ts.join('\n')}\n`,
  };
}

function cList({ name, bits, values }) {
  if (!bits) return values.map((value) => `#define ${name}_${upper(value)} ${literal(value)}`).join('\n');
  const members = values.map((value, at) => `\t${name}_${upper(value)} = 1 << ${at},`);
  const all = values.map((value) => `\t| ${name}_${upper(value)} \\`);
  const names = values.map((value) => `\t${literal(value)}, \\`);
  return (
    `enum ${name.toLowerCase()} {\n${members.join('\n')}\n};\n` +
    `#define ${name}_ALL (0 \\\n${all.join('\n')}\n\t)\n\n` +
    `/* In the order of the bits. */\n#define ${name}_NAMES \\\n${names.join('\n')}\n\tNULL`
  );
}
