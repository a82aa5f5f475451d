/** What hand-written C of api/ uses of what is generated. Refuses queries that nothing calls. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { each, stop } from './stop.mjs';

/** The texts of all C of api/ that is not generated. */
function textsOfC(root) {
  const files = readdirSync(join(root, 'api'), { recursive: true }).filter(
    (name) => /\.[ch]$/.test(name) && !/^(generated|generate)\//.test(name),
  );
  return files.map((name) => readFileSync(join(root, 'api', name), 'utf8'));
}

/** The names of all queries that C of api/ speaks of. */
function queriesInC(root) {
  const texts = textsOfC(root);
  return new Set(texts.flatMap((text) => [...text.matchAll(/\b(?:sql|query)_([a-z0-9_]+)/g)].map(([, name]) => name)));
}

/** The structs whose schemas C of api/ checks input with beside dispatch: `user_create_schema` and the like. */
export function schemasInC(root) {
  return new Set(textsOfC(root).flatMap((text) => [...text.matchAll(/\b(\w+)_schema\b/g)].map(([, struct]) => struct)));
}

/** @param {import("./queries.mjs").Query[]} queries */
export function checkUsed(root, queries) {
  const used = queriesInC(root);
  each(queries, ({ name, place }) => {
    if (!used.has(name)) stop(place, `no C file of api calls sql_${name}(); call it, or remove the query.`);
  });
}
