/** description.h and description.c: the contract as JSON, for GET /openapi.json and GET /openapi-3.0.json. */
import { cFile, longLiteral } from './cwriter.mjs';

/**
 * @param {object} openapi31 with one server, whose URL is a path
 * @param {object} openapi30 the same
 */
export function generateDescription(openapi31, openapi30) {
  return {
    'api/generated/description.h': cFile({
      from: 'openapi.yaml',
      title: 'The contract as minified JSON.',
      guard: 'RETORT_GENERATED_DESCRIPTION_H',
      includes: ['<stddef.h>', '', 'base/str.h'],
      body: [
        'struct generated_description {\n' +
          '\tstruct str json;\n' +
          "\tsize_t server; /* where its server's URL begins, a path: with an origin before it, it is absolute */\n" +
          '};',
        'extern const struct generated_description generated_openapi31, generated_openapi30;',
      ],
    }),
    'api/generated/description.c': cFile({
      from: 'openapi.yaml',
      title: 'The contract as minified JSON.',
      includes: ['generated/description.h'],
      body: [...define('openapi31', openapi31), ...define('openapi30', openapi30)],
    }),
  };
}

function define(name, document) {
  const server =
    Buffer.byteLength(JSON.stringify(document).split('"servers":[{"url":"')[0]) + '"servers":[{"url":"'.length;
  return [
    `static const char ${name}[] =\n${longLiteral(pieces('', document))};`,
    `const struct generated_description generated_${name} = {\n` +
      `\t.json = {${name}, sizeof(${name}) - 1},\n` +
      `\t.server = ${server},\n` +
      '};',
  ];
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
