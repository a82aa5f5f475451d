// oapi-codegen: a method for each operation, on net/http.
import { testClient } from '../client.mjs';
import { go } from '../tools.mjs';
import { goClient } from './project.mjs';

const { files, ...shared } = goClient({
  story: 'oapi_codegen.go',
  module: 'github.com/oapi-codegen/oapi-codegen/v2',
  program: 'cmd/oapi-codegen',
  modules: ['github.com/oapi-codegen/runtime', 'github.com/oapi-codegen/nullable'],
});

testClient({
  name: 'oapi-codegen',
  ...shared,
  files: { ...files, 'oapi_codegen.yml': 'config.yml' },
  generate: ({ openapi31 }) => [go('tool', 'oapi-codegen', '-config', 'config.yml', openapi31)],
});
