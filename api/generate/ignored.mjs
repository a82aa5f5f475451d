/** Members of a body that are accepted and ignored, so that what a reply shows can be changed and sent back whole. */

/**
 * @param {object} operation of the document
 * @param {{properties: object, "x-ignored"?: string[]}} body its schema, resolved
 * @returns {string[]} the readOnly members of the reply, if the body accepts all others; and those in its x-ignored
 */
export function ignoredMembers({ resolve }, operation, body, place) {
  const shown = Object.entries(shownProperties(resolve, operation, place));
  const isReadOnly = ([, rules]) => resolve(rules, place).readOnly === true;
  const canBeSet = ([name]) => name in body.properties;
  const isSentBack = shown.every((property) => isReadOnly(property) || canBeSet(property));
  const readOnly = shown.filter((property) => isReadOnly(property) && !canBeSet(property)).map(([name]) => name);
  return [...(isSentBack ? readOnly : []), ...(body['x-ignored'] ?? [])];
}

/** Of the reply to a success. */
function shownProperties(resolve, { responses = {} }, place) {
  const [, response] = Object.entries(responses).find(([status]) => /^2..$/.test(status)) ?? [];
  const { schema } = resolve(response ?? {}, place).content?.['application/json'] ?? {};
  return resolve(schema ?? {}, place).properties ?? {};
}
