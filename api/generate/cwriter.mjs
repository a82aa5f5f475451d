/** Writing C: names, literals, files. */
import { stop } from './stop.mjs';

const KEYWORDS = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long register ' +
    'restrict return short signed sizeof static struct switch typedef union unsigned void volatile while asm typeof bool ' +
    'true false'
  ).split(' '),
);

/** listUserPosts, PostCreate -> list_user_posts, post_create */
export const snake = (name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();

/** The struct member for `name`; a keyword gets a trailing underscore. */
export function member(name, place) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) stop(place, `"${name}" cannot be a C member; name it in snake_case.`);
  return KEYWORDS.has(name) ? `${name}_` : name;
}

/** A string literal on one line. `??` is broken up because of trigraphs. */
export function literal(text) {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/\r/g, '\\r')
    .replace(/\?(?=\?)/g, '?\\')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `"${escaped}"`;
}

/** A comment on one line. */
export const comment = (text) => `/* ${text.replaceAll('*/', '* /').replaceAll('/*', '/ *')} */`;

/** Columns of a line of C, as clang-format counts them: a tab is 8. */
export const columns = (line) => [...line.replaceAll('\t', '        ')].length;

/** A function's head, cut after commas where it is long. */
export function signature(head, parameters) {
  const lines = [`${head}(`];
  parameters.forEach((parameter, at) => {
    const text = parameter + (at < parameters.length - 1 ? ',' : ')');
    const joined = lines.at(-1) + (/[(\t]$/.test(lines.at(-1)) ? '' : ' ') + text;
    if (columns(joined) < 120) lines[lines.length - 1] = joined;
    else lines.push(`\t${text}`);
  });
  return lines.join('\n');
}

/** Text cut into pieces of at most `width` characters, after a space if possible. */
export function fold(text, width) {
  const pieces = [];
  let rest = [...text];
  while (rest.length > width) {
    let cut = rest.lastIndexOf(' ', width - 1) + 1;
    if (cut < width / 2) cut = width;
    pieces.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  pieces.push(rest.join(''));
  return pieces;
}

/** A string literal over several lines, each under 120 columns; `lines` are the preferred places for breaks. */
export function longLiteral(lines, indent = '\t') {
  return lines
    .flatMap((line) => fold(line, 84))
    .map((piece) => indent + literal(piece))
    .join('\n');
}

/** How many there are of generated_THINGs. */
export const count = (thing) =>
  `const unsigned generated_${thing}_count = sizeof(generated_${thing}s) / sizeof(*generated_${thing}s);`;

/** A whole file. `from` names the sources; `includes` are in the order used throughout api/, "" is an empty line. */
export function cFile({ from, title, guard, includes, body }) {
  const head = [
    comment(`Generated from ${from} by api/generate; do not edit.`),
    comment(title),
    '/* clang-format off */',
  ];
  if (guard) head.push(`#ifndef ${guard}`, `#define ${guard}`);
  const include = includes.map((name) => name && `#include ${name.startsWith('<') ? name : `"${name}"`}`);
  const parts = [head.join('\n'), include.join('\n'), ...body];
  if (guard) parts.push('#endif');
  return parts.filter(Boolean).join('\n\n') + '\n';
}
