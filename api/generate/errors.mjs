/** Reads api/base/errors.def: every way in which a request can fail, which the description shows as examples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.mjs';

const FILE = 'api/base/errors.def';
const LITERAL = /"(?:[^"\\]|\\.)*"/.source;
const ENTRY = new RegExp(
  `^ERROR\\((\\w+), (\\d{3}), CODE_(\\w+), (${LITERAL}), (${LITERAL}(?: ${LITERAL}| LIMIT_TEXT\\(LIMIT_\\w+\\))*)\\)$`,
);
const PIECE = new RegExp(`(${LITERAL})|LIMIT_TEXT\\(LIMIT_(\\w+)\\)`, 'g');

/**
 * @param constants of the contract, which details may name: "at most " LIMIT_TEXT(LIMIT_REQUEST_KIB) " KiB"
 * @returns {{slug: string, status: number, problem: object}[]} `problem` as api/http/problem.c writes it
 */
export function readErrors(root, constants) {
  const lines = readFileSync(join(root, FILE), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('ERROR(')).map((line) => readEntry(line, constants));
}

function textOf(detail, { limits }) {
  return [...detail.matchAll(PIECE)]
    .map(([, literal, limit]) => {
      if (literal) return JSON.parse(literal);
      if (!limits.has(limit)) stop(FILE, `LIMIT_${limit} is no limit of the contract; declare it in x-limits.`);
      return limits.get(limit).value;
    })
    .join('');
}

function readEntry(line, constants) {
  const entry = ENTRY.exec(line);
  if (!entry) stop(FILE, `"${line}" is not ERROR(NAME, status, CODE_…, "title", "detail") on one line; write it so.`);
  const [, name, status, code, title, detail] = entry;
  const slug = name.toLowerCase().replaceAll('_', '-');
  const problem = {
    type: `/problems/${slug}`,
    title: JSON.parse(title),
    status: Number(status),
    detail: textOf(detail, constants),
    error: code.toLowerCase().replaceAll('_', ' '),
    message: JSON.parse(title),
  };
  return { slug, status: problem.status, problem };
}
