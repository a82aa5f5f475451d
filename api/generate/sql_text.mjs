/** SQL as text: tokens, folding of comments and white space, numbering of :name parameters. */
import { stop } from './stop.mjs';

const TOKEN = new RegExp(
  [
    /(?<blank>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)/,
    /(?<text>[xX]?'(?:[^']|'')*'|"(?:[^"]|"")*")/,
    /(?<parameter>:[A-Za-z_][A-Za-z0-9_]*)/,
    /(?<foreign>\?[0-9]*|[@$][A-Za-z_0-9]+|\[|`)/,
    /(?<end>;)/,
    /(?<word>[A-Za-z_0-9.]+)/,
    /(?<broken>'|\/\*|"(?![^"]*"))/,
    /(?<other>::|[\s\S])/,
  ]
    .map((part) => part.source)
    .join('|'),
  'y',
);

function* tokens(sql, place) {
  TOKEN.lastIndex = 0;
  for (let match; TOKEN.lastIndex < sql.length && (match = TOKEN.exec(sql));) {
    const [kind, text] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    if (kind === 'broken') stop(place, `${text} has no end; close it.`);
    if (kind === 'foreign')
      stop(place, `"${text}" is not in the shared dialect; write parameters as :name, identifiers bare.`);
    yield { kind, text };
  }
}

/**
 * @param {string} sql one statement, with comments
 * @returns {{pieces: (string | {parameter: string})[], parameters: string[]}} folded; parameters in order of appearance
 */
export function readStatement(sql, place) {
  const pieces = [];
  const parameters = [];
  let blank = false;
  let ended = false;
  for (const { kind, text } of tokens(sql, place)) {
    if (kind === 'blank') {
      blank = pieces.length > 0;
      continue;
    }
    if (ended) stop(place, 'a block has one statement; give the next one its own -- name: line.');
    if (kind === 'end') {
      ended = true;
      continue;
    }
    if (blank) pieces.push(' ');
    blank = false;
    if (kind === 'parameter') {
      const name = text.slice(1);
      if (!parameters.includes(name)) parameters.push(name);
      pieces.push({ parameter: name });
    } else {
      pieces.push(text);
    }
  }
  if (!pieces.length) stop(place, 'the block has no statement; write one below the -- name: line.');
  return { pieces, parameters };
}

/** The text that a driver runs. */
export const numbered = (pieces, names, placeholder) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : placeholder(names.indexOf(piece.parameter) + 1))).join('');

/**
 * Writes the columns of a query in place of the `*` of `SELECT *` or `SELECT v.*`. The program may run beside one that is newer,
 * whose migration has added a column to a view: PostgreSQL refuses a prepared statement whose result changes.
 * @param {{name: string}[]} columns of the query
 */
export function withoutStars(pieces, columns, place) {
  const words = pieces.map((piece, at) => ({ piece, at })).filter(({ piece }) => piece !== ' ');
  const stars = words.filter(
    ({ piece }, n) => piece === '*' && /^(SELECT|DISTINCT|RETURNING|,|.*\.)$/i.test(words[n - 1]?.piece),
  );
  if (!stars.length) return pieces;
  const [{ at }] = stars;
  const before = pieces.slice(0, at);
  const table = typeof before.at(-1) === 'string' && before.at(-1).endsWith('.') ? before.pop() : '';
  const isWhole =
    /\bSELECT (DISTINCT )?$/i.test(textOf(before)) && /^ FROM$/i.test(textOf(pieces.slice(at + 1, at + 3)));
  if (stars.length > 1 || !isWhole || depthOf(before))
    stop(place, 'it can have one *, which is all that it selects; name the columns.');
  return [...before, columns.map(({ name }) => table + name).join(', '), ...pieces.slice(at + 1)];
}

const textOf = (pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : ':')).join('');

/** How many parentheses are open at the end. */
const depthOf = (pieces) => pieces.filter((it) => it === '(').length - pieces.filter((it) => it === ')').length;
