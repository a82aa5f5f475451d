/** Reads api/base/errors.def: every way in which a request can fail, which the description shows as examples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.mjs';

const FILE = 'api/base/errors.def';
const ENTRY = /^ERROR\((\w+), (\d{3}), CODE_(\w+), ("(?:[^"\\]|\\.)*"), ("(?:[^"\\]|\\.)*")\)$/;

/** @returns {{slug: string, status: number, problem: object}[]} `problem` as api/http/problem.c writes it */
export function readErrors(root) {
  const lines = readFileSync(join(root, FILE), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('ERROR(')).map(readEntry);
}

function readEntry(line) {
  const entry = ENTRY.exec(line);
  if (!entry) stop(FILE, `"${line}" is not ERROR(NAME, status, CODE_…, "title", "detail") on one line; write it so.`);
  const [, name, status, code, title, detail] = entry;
  const slug = name.toLowerCase().replaceAll('_', '-');
  const problem = {
    type: `/problems/${slug}`,
    title: JSON.parse(title),
    status: Number(status),
    detail: JSON.parse(detail),
    error: code.toLowerCase().replaceAll('_', ' '),
    message: JSON.parse(title),
  };
  return { slug, status: problem.status, problem };
}
