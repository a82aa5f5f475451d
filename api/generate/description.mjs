/** description.h and description.c: the contract as JSON, for GET /openapi.json. */
import { cFile, longLiteral } from './cwriter.mjs';

export function generateDescription(document) {
  return {
    'api/generated/description.h': cFile({
      from: 'openapi.yaml',
      title: 'The contract as minified JSON.',
      guard: 'RETORT_GENERATED_DESCRIPTION_H',
      includes: ['<stddef.h>'],
      body: [
        'extern const char generated_description[];\n' +
          'extern const size_t generated_description_size; /* bytes, without the NUL */',
      ],
    }),
    'api/generated/description.c': cFile({
      from: 'openapi.yaml',
      title: 'The contract as minified JSON.',
      includes: ['generated/description.h'],
      body: [
        `const char generated_description[] =\n${longLiteral(pieces('', document))};\n` +
          'const size_t generated_description_size = sizeof(generated_description) - 1;',
      ],
    }),
  };
}

/** JSON cut at the borders of its members, so that a change of one member changes its own lines only. */
function pieces(prefix, value) {
  const text = prefix + JSON.stringify(value);
  if (typeof value !== 'object' || value === null || text.length <= 80) return [text];
  const isList = Array.isArray(value);
  const members = Object.entries(value).flatMap(([key, child], at) =>
    pieces((at ? ',' : '') + (isList ? '' : `${JSON.stringify(key)}:`), child),
  );
  return [prefix + (isList ? '[' : '{'), ...members, isList ? ']' : '}'];
}
