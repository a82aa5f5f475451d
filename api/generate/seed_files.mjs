/** Reads the sample content of api/seed; its format is described in api/seed/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { each, stop } from './stop.mjs';

export const FOLDER = 'api/seed';
const UNPRINTABLE = /[\x00-\x08\x0b-\x1f\x7f\ufffd]/;

/**
 * @typedef {{place: string, text: string}} Entry `place` is "file:line"
 * @typedef {{name: string, place: string, entries: Entry[]}} List
 * @typedef {{file: string, lists: Map<string, List>}} SeedFile
 */

/** @returns {{general: SeedFile, people: SeedFile, topics: SeedFile[]}} */
export function readSeedFiles(root) {
  const names = readdirSync(join(root, FOLDER, 'topics')).filter((name) => name.endsWith('.txt'));
  if (!names.length) stop(`${FOLDER}/topics`, 'there are no topics; add a file such as gardening.txt.');
  const files = ['general.txt', 'people.txt', ...names.sort().map((name) => `topics/${name}`)];
  const [general, people, ...topics] = each(files, (name) => {
    const file = `${FOLDER}/${name}`;
    return { file, lists: parseLists(file, readFileSync(join(root, file), 'utf8')) };
  });
  return { general, people, topics };
}

/** @returns {Map<string, List>} */
function parseLists(file, text) {
  const lists = new Map();
  let list = null;
  let entry = null; /* of several lines, which is being read */
  text.split(/\r?\n/).forEach((line, at) => {
    const place = `${file}:${at + 1}`;
    const head = /^\[([a-z][a-z_]*)\]\s*$/.exec(line);
    if (UNPRINTABLE.test(line)) stop(place, 'it contains a control character, or is not UTF-8.');
    if (head) {
      const [, name] = head;
      if (lists.has(name))
        stop(place, `[${name}] is already defined at ${lists.get(name).place}; write its entries there.`);
      lists.set(name, (list = { name, place, entries: [] }));
      entry = null;
    } else if (line.startsWith('% ')) {
      return;
    } else if (line.trimEnd() === '%') {
      if (!list || (list.entries.length && !entry))
        stop(place, 'a % must be above every entry of a list, or above none; begin a comment with "% ".');
      list.entries.push((entry = { place: `${file}:${at + 2}`, text: '' }));
    } else if (entry) {
      entry.text += `${line}\n`;
    } else if (line.trim()) {
      if (!list) stop(place, 'there is no [list] above this entry.');
      list.entries.push({ place, text: line.trim() });
    }
  });
  each(lists.values(), tidy);
  return lists;
}

/** Takes off blanks at the ends of lines and blank lines around entries. */
function tidy(list) {
  for (const entry of list.entries) entry.text = entry.text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
  const empty = list.entries.find(({ text }) => !text);
  if (empty) stop(empty.place, `this entry of [${list.name}] is empty; write it, or remove the % above it.`);
  if (!list.entries.length) stop(list.place, `[${list.name}] has no entries; write some, or remove the list.`);
}
