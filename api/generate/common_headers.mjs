/** Headers that every reply has, which openapi.yaml therefore defines only once. */
const COMMON = ['Request-Id'];

/** Adds them to every response of the document. */
export function addCommonHeaders(document) {
  const inline = Object.values(document.paths).flatMap((item) =>
    Object.values(item).flatMap(({ responses }) => Object.values(responses ?? {})),
  );
  const shared = Object.values(document.components?.responses ?? {});
  const known = COMMON.filter((name) => document.components?.headers?.[name]);
  for (const response of [...shared, ...inline].filter(({ $ref }) => !$ref)) {
    const common = known.map((name) => [name, { $ref: `#/components/headers/${name}` }]);
    if (common.length) response.headers = { ...response.headers, ...Object.fromEntries(common) };
  }
}
