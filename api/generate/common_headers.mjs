/** Headers that every response has, which openapi.yaml lists once: `x-common-headers`. */

/** Adds them to the components of the document, and to each response. */
export function addCommonHeaders(document) {
  const common = document['x-common-headers'];
  if (!common) return;
  delete document['x-common-headers'];
  const inline = Object.values(document.paths).flatMap((item) =>
    Object.values(item).flatMap(({ responses = {} }) => Object.values(responses)),
  );
  const references = Object.fromEntries(
    Object.keys(common).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
  for (const response of [...Object.values(document.components.responses), ...inline])
    if (!response.$ref) response.headers = { ...response.headers, ...references };
  document.components.headers = { ...document.components.headers, ...common };
}
