/** Checks what documentation and generated clients need in schemas: descriptions, integer formats, readOnly. */
import { all, each, stop } from './stop.mjs';

/** Checks the named schemas and headers, which operations share. */
export function checkTexts(contract) {
  const { schemas = {}, headers = {} } = contract.document.components ?? {};
  const described =
    (kind) =>
    ([name, node]) =>
      checkDescribed(contract, node, `openapi.yaml: components.${kind}.${name}`);
  all(
    () => each(Object.entries(schemas), described('schemas')),
    () => each(Object.entries(headers), described('headers')),
    () => each(membersThatAreShown(contract), checkReadOnly),
  );
}

/** Checks a schema, or a parameter or header that has one. */
export function checkDescribed(contract, node, place) {
  all(
    () => checkDescription(contract.resolve(node, place), place),
    () => checkParts(contract, node.schema ?? node, place),
  );
}

function checkDescription({ description }, place) {
  if (!description) stop(place, 'it has no description; say what it is.');
}

/** Checks inline parts; the target of a $ref is checked where it is defined. */
function checkParts(contract, schema, place) {
  if (!schema || schema.$ref) return;
  const types = [schema.type].flat();
  all(
    () => {
      if (types.includes('integer') && schema.format !== 'int64')
        stop(place, 'an integer needs format: int64; without it, generated clients use 32 bits.');
    },
    () => {
      if (schema.format === 'password' && schema.writeOnly !== true)
        stop(place, 'a password is never returned; set writeOnly: true.');
    },
    () =>
      each(Object.entries(schema.properties ?? {}), ([name, property]) =>
        checkDescribed(contract, property, `${place}.${name}`),
      ),
    () => checkParts(contract, schema.items, `${place}.items`),
  );
}

/** Every member of the schemas that an operation creates or changes, and whether such an operation takes it. */
function membersThatAreShown(contract) {
  const taken = new Map();
  for (const { operation, method } of changingOperations(contract.document)) {
    const body = nameOfSchema(contract, operation.requestBody);
    const shown = nameOfSchema(contract, operation.responses?.[method === 'post' ? 201 : 200]);
    if (body && shown) taken.set(shown, [...(taken.get(shown) ?? []), ...membersOf(contract, body)]);
  }
  return [...taken].flatMap(([shown, names]) =>
    membersOf(contract, shown).map((member) => ({
      place: `openapi.yaml: components.schemas.${shown}.${member}`,
      readOnly: contract.resolve(contract.document.components.schemas[shown].properties[member]).readOnly ?? false,
      sent: names.includes(member),
    })),
  );
}

const membersOf = ({ document }, name) => Object.keys(document.components.schemas[name]?.properties ?? {});

const changingOperations = ({ paths = {} }) =>
  Object.values(paths).flatMap((item) =>
    ['post', 'put', 'patch']
      .filter((method) => item[method]?.requestBody)
      .map((method) => ({ operation: item[method], method })),
  );

function checkReadOnly({ place, readOnly, sent }) {
  if (!sent && !readOnly) stop(place, 'no request contains it; set readOnly: true.');
  if (sent && readOnly) stop(place, 'a request contains it; remove readOnly.');
}

/** The name of the schema of a request or response, where it has one. */
function nameOfSchema(contract, node) {
  const [media] = Object.values(contract.resolve(node, 'openapi.yaml')?.content ?? {});
  return media?.schema?.$ref?.split('/').at(-1);
}
