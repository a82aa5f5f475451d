// openapi-generator's Go, on the standard library alone. It is compiled only.
import { testOpenapiGenerator } from '../openapi_generator.mjs';
import { go } from '../tools.mjs';

testOpenapiGenerator({
  generator: 'go',
  language: 'Go',
  folder: import.meta.dirname,
  options: [
    '--additional-properties',
    'withGoMod=true,enumClassPrefix=true',
    '--git-host',
    'retort.example',
    '--git-user-id',
    'retort',
    '--git-repo-id',
    'client',
  ],
  compile: () => [go('build', './...'), go('vet', '.')],
});
