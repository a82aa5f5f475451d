// openapi-generator's Rust, on reqwest. It is compiled only.
import { testOpenapiGenerator } from '../openapi_generator.mjs';
import { cargo } from '../tools.mjs';

testOpenapiGenerator({
  generator: 'rust',
  language: 'Rust',
  folder: import.meta.dirname,
  prepare: () => [],
  // Without its features: they are two implementations of TLS, which take most of the time.
  compile: () => [cargo('check', '--quiet', '--no-default-features')],
});
