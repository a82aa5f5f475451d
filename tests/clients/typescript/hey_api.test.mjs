// @hey-api/openapi-ts: a function for each operation, on fetch.
import { testClient } from '../client.mjs';
import { npmProgram } from '../tools.mjs';
import { typescript } from './project.mjs';

testClient({
  name: 'hey-api',
  ...typescript('hey_api.ts'),
  generate: ({ openapi31 }) => [
    npmProgram('openapi-ts', '-i', openapi31, '-o', 'client', '-c', '@hey-api/client-fetch', '--no-log-file'),
  ],
});
