/** The frontend's types, by openapi-typescript. */
import openapiTS, { astToString } from 'openapi-typescript';

export async function generateTypes(document) {
  // A member with a default may be left out of a request, so it stays optional.
  const tree = await openapiTS(structuredClone(document), { defaultNonNullable: false, silent: true });
  // Methods that a path does not have are omitted, so that a new one only adds lines.
  const text = astToString(tree).replace(/^ +(get|put|post|delete|options|head|patch|trace)\?: never;\n/gm, '');
  return { 'frontend/src/lib/api.gen.d.ts': `// Generated from openapi.yaml by api/generate; do not edit.\n${text}` };
}
