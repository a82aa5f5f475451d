/** The description as OpenAPI 3.0.3, for tools that do not read 3.1. */

/**
 * @param {(value: object, place: string) => object} resolve follows a $ref; siblings of $ref are laid over what it points to
 * @returns {object} a new document
 */
export function toOpenapi30(document, resolve) {
  const { summary: _, license, ...info } = document.info;
  const { identifier, ...named } = license ?? {};
  if (identifier) Object.assign(named, { url: `https://spdx.org/licenses/${identifier}.html` });
  const converted = withoutUnused(walk(document, resolve));
  return { ...converted, openapi: '3.0.3', info: { ...info, ...(license && { license: named }) } };
}

/** Drops components whose every $ref had siblings, since these are written out everywhere. */
function withoutUnused(document) {
  const text = JSON.stringify(document);
  const components = mapValues(document.components, (things, kind) => {
    const used = ([name]) => kind === 'securitySchemes' || text.includes(`"#/components/${kind}/${name}"`);
    return Object.fromEntries(Object.entries(things).filter(used));
  });
  return { ...document, components };
}

/** Everything but schemas. In 3.0, a $ref has no siblings: if it has, its target is written out instead. */
function walk(node, resolve) {
  if (Array.isArray(node)) return node.map((it) => walk(it, resolve));
  if (typeof node !== 'object' || node === null) return node;
  if (node.$ref) return Object.keys(node).length > 1 ? walk(resolve(node), resolve) : node;
  return mapValues(node, (value, key) => {
    if (key === 'schema') return convertSchema(value, resolve);
    if (key === 'schemas') return mapValues(value, (schema) => convertSchema(schema, resolve));
    return key.startsWith('example') ? value : walk(value, resolve);
  });
}

function convertSchema(schema, resolve) {
  if (schema.$ref) return convertReference(schema, resolve);
  const { type, examples, properties, items, ...others } = schema;
  const types = [type].flat();
  return {
    ...(type && { type: types.find((it) => it !== 'null') }),
    ...(types.includes('null') && { nullable: true }),
    ...others,
    ...(properties && { properties: mapValues(properties, (property) => convertSchema(property, resolve)) }),
    ...(items && { items: convertSchema(items, resolve) }),
    ...(examples && { example: examples[0] }),
  };
}

/** A description beside the $ref of a member is written if the member's type has no name in clients, and omitted if it would lose its name. */
function convertReference(reference, resolve) {
  const target = resolve(reference);
  const isAlone = Object.keys(reference).length === 1;
  return isAlone || target.properties || target.enum ? { $ref: reference.$ref } : convertSchema(target, resolve);
}

const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
