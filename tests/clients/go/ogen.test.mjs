// ogen: a method for each operation with its own types, parsers and validators.
import { testClient } from '../client.mjs';
import { go } from '../tools.mjs';
import { goClient } from './project.mjs';

testClient({
  name: 'ogen',
  ...goClient({ story: 'ogen.go', module: 'github.com/ogen-go/ogen', program: 'cmd/ogen' }),
  generate: ({ openapi31 }) => [go('tool', 'ogen', '-target', 'client', '-package', 'client', '--clean', openapi31)],
  harmless: [
    /Header name is not canonical/, // names of headers have no letter case
    /Ensuring "status" matching HTTP status code/, // of a problem: the server's tests do
  ],
});
