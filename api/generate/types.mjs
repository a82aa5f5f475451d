/** The frontend's types, by openapi-typescript. */
import openapiTS, { astToString } from 'openapi-typescript';

export async function generateTypes(document) {
  // A member with a default may be left out of a request, so it stays optional.
  const tree = await openapiTS(structuredClone(document), { defaultNonNullable: false, silent: true });
  return {
    'frontend/src/api.gen.d.ts': `// Generated from openapi.yaml by api/generate; do not edit.\n${astToString(tree)}`,
  };
}
