// openapi-generator, which has a generator for each of many languages.
import { testClient } from './client.mjs';
import { fetchOpenapiGenerator, openapiGenerator } from './tools.mjs';

const HARMLESS = [
  /OpenAPI 3.1 support is still in beta/,
  /Failed to get the schema name: null/, // said of bytes, the avatar's
  /Ignoring complex example on request body/, // in the comments of its code alone
  /cannot be used as a? ?(model|parameter|field\/variable|enum variant)? ?name/, // what it does with our names is up to it
];

/**
 * Defines the tests of its client for a language; `generator`: what it calls the language; `options`: the rest of its command;
 * `description`: which one it reads, openapi31 or openapi30.
 */
export function testOpenapiGenerator({
  generator,
  options = [],
  description = 'openapi31',
  prepare = () => [],
  ...client
}) {
  testClient({
    name: `openapi-generator ${generator}`,
    prepare: (at) => [...fetchOpenapiGenerator(), ...prepare(at)],
    generate: (at) => [openapiGenerator(generator, at[description], ...options)],
    harmless: HARMLESS,
    ...client,
  });
}
