/** Reads *.sql files into named queries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isForeignSchema } from './foreign.mjs';
import { readStatement } from './sql_text.mjs';
import { each, stop } from './stop.mjs';

const HEADER =
  /^-- name: ([a-z][a-z0-9_]*) :(one|asked|many|exec|deferred|merged)(?: ([a-z][a-z0-9_]*))?(?: \[(sqlite|postgres)\])?$/;
const TYPE = /^-- type: ([a-z][a-z0-9_]*) (text|blob|integer)$/;
const INPUT = /^-- in: ([a-z][a-z0-9_]*)$/;
const MERGING = /^-- (adds|keeps): ([a-z][a-z0-9_]*(?:, [a-z][a-z0-9_]*)*)$/;

/** Statements of this kind give no rows. */
export const isSilent = (kind) => ['exec', 'deferred', 'merged'].includes(kind);

/**
 * @typedef {object} Block
 * @property {string} name
 * @property {"one" | "asked" | "many" | "exec" | "deferred" | "merged"} kind
 * @property {string | null} row as written
 * @property {string | null} input of an `-- in:` line: queries that name the same one take one parameter struct
 * @property {string | null} driver null: for all that have no block of their own
 * @property {Map<string, string>} types of -- type: lines
 * @property {Map<string, "adds" | "keeps">} merging of :merged, how its parameters other than the key are merged
 * @property {string} file
 * @property {string} place
 * @property {(string | {parameter: string})[]} pieces
 * @property {string[]} parameters
 */

/** @returns {Block[]} of all api/**\/*.sql but the migrations and foreign schemas, ordered by file */
export function readBlocks(root) {
  const files = readdirSync(join(root, 'api'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !file.startsWith('api/store/migrations/') && !file.includes('/node_modules/'))
    .filter((file) => !isForeignSchema(file))
    .sort();
  return each(files, (file) => readFile(file, readFileSync(join(root, file), 'utf8'))).flat();
}

function readFile(file, text) {
  const open = [];
  text.split('\n').forEach((line, at) => {
    const place = `${file}:${at + 1}`;
    if (/^\s*--\s*name\b/i.test(line))
      open.push({
        ...readHeader(line, place),
        file,
        place,
        input: null,
        types: new Map(),
        merging: new Map(),
        sql: [],
      });
    else if (/^\s*--\s*type\b/i.test(line)) readType(open.at(-1), line, place);
    else if (/^\s*--\s*in\b/i.test(line)) readInput(open.at(-1), line, place);
    else if (/^\s*--\s*(adds|keeps)\s*:/i.test(line)) readMerging(open.at(-1), line, place);
    else if (open.length) open.at(-1).sql.push(line);
    else if (line.trim() && !line.startsWith('--'))
      stop(place, 'a statement is before the first -- name: line; give it a name.');
  });
  return each(open, ({ sql, ...block }) => ({
    ...block,
    ...readStatement(sql.join('\n'), `${block.place}: ${block.name}`),
  }));
}

function readHeader(line, place) {
  const match = HEADER.exec(line.trimEnd());
  if (!match)
    stop(
      place,
      `"${line}" is not understood; write -- name: NAME :one|:asked|:many|:exec|:deferred|:merged [ROW], then [sqlite] for a variant.`,
    );
  const [, name, kind, row = null, driver = null] = match;
  if (isSilent(kind) && row) stop(place, `${name} is :${kind} and returns no rows; remove ${row}.`);
  return { name, kind, row, driver };
}

function readType(block, line, place) {
  const match = TYPE.exec(line.trimEnd());
  if (!match || !block)
    stop(place, `"${line}" is not understood; write -- type: NAME text|blob|integer below a -- name: line.`);
  block.types.set(match[1], match[2]);
}

function readInput(block, line, place) {
  const match = INPUT.exec(line.trimEnd());
  if (!match || !block) stop(place, `"${line}" is not understood; write -- in: NAME below a -- name: line.`);
  block.input = match[1];
}

function readMerging(block, line, place) {
  const match = MERGING.exec(line.trimEnd());
  if (!match || block?.kind !== 'merged')
    stop(
      place,
      `"${line}" is not understood; write -- adds: NAME, … or -- keeps: NAME, … below a -- name: line of :merged.`,
    );
  for (const name of match[2].split(', ')) block.merging.set(name, match[1]);
}
