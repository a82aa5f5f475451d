/** Patterns mean the same in the browser (ECMA-262) and in the server (POSIX extended), or they are refused. */

/**
 * @param {string} pattern
 * @returns {string | null} why it is refused, as half a sentence
 */
export function whyNotPosix(pattern) {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `is no regular expression (${error.message})`;
  }
  if (/[^\x20-\x7e]/.test(pattern)) return 'has characters outside printable ASCII';
  let bracket = false;
  for (let at = 0; at < pattern.length; at++) {
    const [one, two] = [pattern[at], pattern.slice(at, at + 2)];
    if (bracket) {
      if (one === '\\') return 'has a backslash in brackets, which POSIX takes for itself; write the characters out';
      if (['[:', '[.', '[='].includes(two))
        return `has ${two} in brackets, which only POSIX knows; write the characters out`;
      if (one === ']') bracket = false;
    } else if (one === '\\') {
      const next = pattern[++at];
      if (/[A-Za-z0-9]/.test(next)) return `has \\${next}, which POSIX lacks; write a set such as [0-9]`;
      if (!'.[]()*+?{}^$|\\'.includes(next)) return `has \\${next}, which POSIX does not define; drop the backslash`;
    } else if (two === '(?') {
      return 'has (?, which POSIX lacks; use a plain group';
    } else if (/^[*+?}][*+?]$/.test(two)) {
      return `has ${two}, which POSIX lacks; use one quantifier`;
    } else if (one === '[') {
      bracket = true;
      if (pattern[at + 1] === '^') at++;
      if (pattern[at + 1] === ']') return 'has an empty set, which POSIX reads otherwise';
    }
  }
  return null;
}
