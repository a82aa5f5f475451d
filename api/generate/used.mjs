/** Refuses queries that no hand-written C of api/ calls. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutComments } from './c_comments.mjs';
import { each, stop } from './stop.mjs';

/** The names of all queries that C of api/ uses. */
function queriesInC(root) {
  const files = readdirSync(join(root, 'api'), { recursive: true }).filter(
    (name) => /\.[ch]$/.test(name) && !/^(generated|generate)\//.test(name),
  );
  const texts = files.map((name) => withoutComments(readFileSync(join(root, 'api', name), 'utf8')));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\b(?:sql|query)_([a-z0-9_]+)/g)].map(([, name]) => name)));
}

/** @param {import("./queries.mjs").Query[]} queries */
export function checkUsed(root, queries) {
  const used = queriesInC(root);
  each(queries, ({ name, place }) => {
    if (!used.has(name)) stop(place, `no C file of api calls sql_${name}(); call it, or remove the query.`);
  });
}
