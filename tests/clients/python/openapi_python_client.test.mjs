// openapi-python-client: dataclasses, and a module for each operation, on httpx.
import { testClient } from '../client.mjs';
import { pythonProgram, pythonSetup } from '../tools.mjs';

testClient({
  name: 'openapi-python-client',
  language: 'Python',
  folder: import.meta.dirname,
  files: {
    'openapi_python_client.py': 'main.py',
    'story.py': 'story.py',
    'openapi_python_client.yml': 'config.yml',
    'mypy.ini': 'mypy.ini',
  },
  prepare: () => pythonSetup('openapi-python-client', 'ruff', 'mypy', 'types-python-dateutil'),
  generate: ({ openapi31 }) => [
    pythonProgram(
      'openapi-python-client',
      'generate',
      '--path',
      openapi31,
      '--config',
      'config.yml',
      '--meta',
      'none',
      '--output-path',
      'client',
    ),
  ],
  compile: () => [pythonProgram('mypy', 'main.py', 'client')],
  story: () => pythonProgram('python', 'main.py'),
});
