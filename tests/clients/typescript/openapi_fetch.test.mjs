// openapi-typescript and openapi-fetch: types alone, and a small client that is typed by them.
import { testClient } from '../client.mjs';
import { npmProgram } from '../tools.mjs';
import { typescript } from './project.mjs';

testClient({
  name: 'openapi-fetch',
  ...typescript('openapi_fetch.ts'),
  generate: ({ openapi31 }) => [npmProgram('openapi-typescript', openapi31, '-o', 'client/schema.ts')],
});
