// orval: a function for each operation, on fetch, whose results are distinguished by their status.
import { testClient } from '../client.mjs';
import { npmProgram } from '../tools.mjs';
import { typescript } from './project.mjs';

const { files, ...shared } = typescript('orval.ts');

testClient({
  name: 'orval',
  ...shared,
  files: { ...files, 'orval.config.mjs': 'orval.config.mjs' },
  generate: () => [npmProgram('orval', '--config', 'orval.config.mjs')],
});
