// openapi-generator's Java, on java.net.http and Jackson; JsonNullable tells null from what is left out.
import { testOpenapiGenerator } from '../openapi_generator.mjs';
import { classPath, fetchJars, gently } from '../tools.mjs';

const PROPERTIES = {
  library: 'native',
  useJakartaEe: true,
  invokerPackage: 'retort',
  apiPackage: 'retort.api',
  modelPackage: 'retort.model',
};

const client = {
  generator: 'java',
  language: 'Java',
  folder: import.meta.dirname,
  files: { 'Main.java': 'Main.java' },
  prepare: fetchJars,
  options: [
    '--additional-properties',
    Object.entries(PROPERTIES)
      .map((it) => it.join('='))
      .join(','),
  ],
  compile: () => [
    ['sh', '-c', 'find src/main Main.java -name "*.java" >sources'],
    // It calls what Jackson has deprecated.
    gently('javac', '-Xlint:all,-deprecation', '-Werror', '-proc:none', '-cp', classPath, '-d', 'built', '@sources'),
  ],
  story: () => ['java', '-cp', `${classPath}:built`, 'Main'],
};

testOpenapiGenerator(client);
// The description for tools that do not read OpenAPI 3.1 makes the same client.
testOpenapiGenerator({ ...client, name: 'openapi-generator java with openapi-3.0.json', description: 'openapi30' });
