/** Gives each list of the sample content an index, and reports mistakes in the texts. */
import { all, each, stop } from './stop.mjs';

/** What each topic has, and general.txt may add to. */
export const PARTS = ['subject', 'opening', 'sentence', 'closing', 'heading', 'list', 'block', 'comment'];
/** What the program itself asks general.txt and people.txt for; the rest is reached from these. */
export const GENERAL = ['post', 'reply', 'answer', 'postscript'];
export const PEOPLE = ['username', 'name', 'location', 'about_me'];

/** In the program's texts, a list is represented by one character: this one and the printable ones after it. */
export const FIRST_INDEX = 'A';
const MOST_LISTS = 0x7f - FIRST_INDEX.charCodeAt(0);
/** A character written twice, or {name}; anything else that is found is a mistake. */
export const SLOT = /\{\{|\}\}|\{([A-Za-z][a-z_]*|\d+-\d+)\}|[{}]/g;
export const listName = (slot) => slot[0].toLowerCase() + slot.slice(1);

/**
 * The lists that a file's texts may name, by index: the common ones, then those of this file only. A part of a topic may
 * be two lists, the topic's and that of general.txt.
 * @typedef {{file: SeedFile, roots: string[], lists: Map<string, List[]>, own: string[]}} Scope
 */

/**
 * @param {{general: SeedFile, people: SeedFile, topics: SeedFile[]}} files what readSeedFiles() gives
 * @returns {{common: string[], shared: Map<string, List>, people: Scope, topics: Scope[]}} `common`: the names of the
 *   lists that have the same index everywhere; `shared`: those that belong to no topic
 */
export function resolveSeed({ general, people, topics }) {
  all(
    () => requireLists(general, GENERAL),
    () => requireLists(people, PEOPLE),
    () => each(topics, (topic) => requireLists(topic, PARTS)),
  );
  const shared = new Map([...general.lists, ...rangesOf([general, people, ...topics])]);
  const common = [...new Set([...PARTS, ...GENERAL, ...shared.keys()])];
  const scopes = each([people, ...topics], (file) =>
    makeScope(file, file === people ? PEOPLE : GENERAL, common, shared),
  );
  const reached = each(scopes, reachedLists);
  refuseUnused(general, new Set(reached.flatMap((names) => [...names])));
  const [peopleScope, ...topicScopes] = scopes;
  return { common, shared, people: peopleScope, topics: topicScopes };
}

function requireLists({ file, lists }, names) {
  const missing = names.filter((name) => !lists.has(name));
  if (missing.length) stop(file, `it has no ${missing.map((name) => `[${name}]`).join(', ')}.`);
}

/** {2-9} is an implicit list of the numbers from 2 to 9. */
function rangesOf(files) {
  const entries = files.flatMap(({ lists }) => [...lists.values()].flatMap((list) => list.entries));
  const ranges = new Map();
  each(entries, ({ place, text }) => {
    for (const [, name] of text.matchAll(SLOT)) {
      if (!/^\d/.test(name ?? '')) continue;
      const [from, to] = name.split('-').map(Number);
      if (from >= to || to - from > 99) stop(place, `{${name}} is not a range of 2 to 100 numbers, such as {2-9}.`);
      const numbers = Array.from({ length: to - from + 1 }, (_, i) => ({ place, text: String(from + i) }));
      ranges.set(name, { name, place, entries: numbers });
    }
  });
  return [...ranges].sort();
}

/** @returns {Scope} */
function makeScope(file, roots, common, shared) {
  const first = roots === PEOPLE ? PEOPLE : [];
  const own = [...new Set([...first, ...file.lists.keys()])].filter((name) => !PARTS.includes(name));
  const twice = own.find((name) => shared.has(name));
  if (twice) stop(file.lists.get(twice).place, `general.txt already has a list [${twice}]; rename this one.`);
  const lists = new Map(
    [...common, ...own].map((name) => [name, [file.lists.get(name), shared.get(name)].filter(Boolean)]),
  );
  if (lists.size > MOST_LISTS)
    stop(file.file, `it has ${lists.size - MOST_LISTS} lists too many; use lists of general.txt instead.`);
  return { file, roots, lists, own };
}

/** The names of lists that some text leads to. Refuses slots without a list, and lists that lead back to themselves. */
function reachedLists({ file, roots, lists }) {
  const reached = new Set();
  const visit = (name, trail) => {
    if (trail.includes(name))
      stop(lists.get(name)[0].place, `[${name}] refers back to itself, through {${trail.at(-1)}}.`);
    if (reached.has(name)) return;
    reached.add(name);
    each(
      lists.get(name).flatMap((list) => list.entries),
      ({ place, text }) => {
        for (const [whole, slot] of text.matchAll(SLOT)) {
          if (whole === '{{' || whole === '}}') continue;
          if (!slot) stop(place, `"${whole}" is not part of a {name}; for the character itself, write it twice.`);
          if (!lists.get(listName(slot))?.length)
            stop(place, `${whole}: there is no such list in this file or in general.txt.`);
          visit(listName(slot), [...trail, name]);
        }
      },
    );
  };
  each(roots, (name) => visit(name, []));
  refuseUnused(file, reached);
  return reached;
}

function refuseUnused({ lists }, reached) {
  each(lists.values(), ({ name, place }) => {
    if (!reached.has(name)) stop(place, `nothing uses [${name}]; write {${name}} in some text, or remove the list.`);
  });
}
