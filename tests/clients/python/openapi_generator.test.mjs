// openapi-generator's Python: pydantic models, and a class for each tag, on urllib3.
import { testOpenapiGenerator } from '../openapi_generator.mjs';
import { pythonProgram, pythonSetup } from '../tools.mjs';

testOpenapiGenerator({
  generator: 'python',
  language: 'Python',
  folder: import.meta.dirname,
  files: { 'openapi_generator.py': 'main.py', 'story.py': 'story.py' },
  prepare: () =>
    pythonSetup('urllib3', 'python-dateutil', 'pydantic', 'typing-extensions', 'mypy', 'types-python-dateutil'),
  // Its own code is checked with its own settings, which are less strict.
  compile: () => [
    pythonProgram('mypy', 'openapi_client'),
    pythonProgram('mypy', '--strict', '--follow-imports=silent', 'main.py'),
  ],
  story: () => pythonProgram('python', 'main.py'),
});
